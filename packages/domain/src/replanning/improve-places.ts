import { type Choices, cheapestFree, clash, type Picks, type Place, totalCost } from './place.ts';

/** Takes better places for single visits, moving whoever stands there, until no such exchange makes the whole cheaper. */
export function improvePlaces<P extends Place>(choices: Choices<P>, start: Picks<P>, leftOut: number): Picks<P> {
  let best = start;
  for (let previous: Picks<P> | null = null; previous !== best; ) {
    previous = best;
    for (const visit of choices.keys()) best = withBetter(choices, best, { visit, leftOut });
  }
  return best;
}

function withBetter<P extends Place>(
  choices: Choices<P>,
  picks: Picks<P>,
  { visit, leftOut }: { readonly visit: number; readonly leftOut: number },
): Picks<P> {
  const cost = totalCost(picks, leftOut);
  const own = picks[visit]?.cost ?? leftOut;
  for (const place of choices[visit] ?? []) {
    if (place.cost >= own) return picks;
    const moved = give(choices, picks, { visit, place });
    if (totalCost(moved, leftOut) < cost) return moved;
  }
  return picks;
}

/** Whoever is in the way goes to the cheapest place that is left. */
function give<P extends Place>(
  choices: Choices<P>,
  picks: Picks<P>,
  given: { readonly visit: number; readonly place: P },
): Picks<P> {
  const { visit, place } = given;
  const moved = picks.map((pick, other) => (other === visit ? place : pick && clash(pick, place) ? null : pick));
  for (const [other, pick] of moved.entries()) {
    if (pick === null && picks[other] !== null) moved[other] = cheapestFree(choices[other] ?? [], moved);
  }
  return moved;
}
