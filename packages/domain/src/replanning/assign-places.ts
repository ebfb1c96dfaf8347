import { improvePlaces } from './improve-places.ts';
import { type Choices, cheapestFree, type Picks, type Place, totalCost } from './place.ts';

/** Steps of the exact search; reached only where dozens of visits compete for the same hours. */
const MOST_STEPS = 1_000;

/**
 * Gives each visit one of its places, or none, so that no two of them clash and the sum of the costs is smallest. Exact
 * while the search ends within its steps, which it does for a day of visits that compete little; otherwise the best
 * that was found, starting from a plan that no single exchange improves. The same question has the same answer.
 */
export function assignPlaces<P extends Place>(choices: Choices<P>, leftOut: number): Picks<P> {
  const start = improvePlaces(choices, greedily(choices, leftOut), leftOut);
  const search = new Search(choices, leftOut, start);
  search.run();
  return search.best;
}

/** The visit that would lose most by coming last goes first. */
function greedily<P extends Place>(choices: Choices<P>, leftOut: number): Picks<P> {
  const picks: (P | null)[] = choices.map(() => null);
  const open = new Set(choices.keys());
  while (open.size > 0) {
    const visit = neediest(choices, { open, picks, leftOut });
    picks[visit] = cheapestFree(choices[visit] ?? [], picks);
    open.delete(visit);
  }
  return picks;
}

interface Partial {
  readonly open: ReadonlySet<number>;
  readonly picks: Picks;
  readonly leftOut: number;
}

function neediest(choices: Choices<Place>, { open, picks, leftOut }: Partial): number {
  let [neediest, most] = [-1, -1];
  for (const visit of open) {
    const [first, second] = twoCheapest(choices[visit] ?? [], picks);
    const regret = (second?.cost ?? leftOut) - (first?.cost ?? leftOut);
    if (regret > most) [neediest, most] = [visit, regret];
  }
  return neediest;
}

function twoCheapest(places: readonly Place[], picks: Picks): readonly (Place | null)[] {
  const first = cheapestFree(places, picks);
  if (!first) return [];
  return [first, cheapestFree(places, [...picks, first])];
}

/** Depth first: the visit with the most at stake, its places from the cheapest on, cut where the rest can't be cheaper. */
class Search<P extends Place> {
  best: Picks<P>;
  readonly #choices: Choices<P>;
  readonly #leftOut: number;
  #bestCost: number;
  #steps = 0;

  constructor(choices: Choices<P>, leftOut: number, start: Picks<P>) {
    this.#choices = choices;
    this.#leftOut = leftOut;
    this.best = start;
    this.#bestCost = totalCost(start, leftOut);
  }

  run(): void {
    this.#descend(
      this.#choices.map(() => null),
      { open: new Set(this.#choices.keys()), cost: 0 },
    );
  }

  #descend(picks: (P | null)[], { open, cost }: { readonly open: ReadonlySet<number>; readonly cost: number }) {
    if (open.size === 0 && cost < this.#bestCost) [this.best, this.#bestCost] = [[...picks], cost];
    this.#steps += 1;
    if (open.size === 0 || this.#steps > MOST_STEPS) return;
    const { visit, others } = this.#next(open, picks);
    const left = new Set(open);
    left.delete(visit);
    for (const place of this.#freeOrNone(visit, picks)) {
      const spent = cost + (place?.cost ?? this.#leftOut);
      if (spent + others >= this.#bestCost) break;
      picks[visit] = place;
      this.#descend(picks, { open: left, cost: spent });
      picks[visit] = null;
    }
  }

  /** The visit to settle next, and what all others cost at least. */
  #next(open: ReadonlySet<number>, picks: Picks): { readonly visit: number; readonly others: number } {
    const visit = neediest(this.#choices, { open, picks, leftOut: this.#leftOut });
    let others = 0;
    for (const other of open) {
      if (other === visit) continue;
      others += cheapestFree(this.#choices[other] ?? [], picks)?.cost ?? this.#leftOut;
    }
    return { visit, others };
  }

  *#freeOrNone(visit: number, picks: Picks): Iterable<P | null> {
    for (const place of this.#choices[visit] ?? []) {
      if (cheapestFree([place], picks)) yield place;
    }
    yield null;
  }
}
