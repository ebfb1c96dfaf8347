import { Temporal } from 'temporal-polyfill';
import type { ProfessionalId } from '../shared/ids.ts';
import type { Agenda } from './agenda.ts';
import { closedDay } from './closed-day.ts';
import type { NotFreeReason } from './free-time.ts';

/** Two years of weekly sessions: more than anyone plans, little enough to check at once. */
const MOST_OCCURRENCES = 104;

export type SeriesPlan = {
  /** The first session; its zone's wall clock counts for all of them. */
  readonly start: Temporal.ZonedDateTime;
  readonly everyWeeks: number;
} & ({ readonly count: number } | { readonly until: Temporal.PlainDate });

export interface Occurrence {
  readonly startsAt: Temporal.Instant;
  /** The closures and holidays that fall on it; empty when the day is open. */
  readonly closed: readonly NotFreeReason[];
}

/** The sessions of a series, at the same wall time across clock changes; closed days are told, not skipped. */
export function occurrences(
  plan: SeriesPlan,
  closing?: Pick<Agenda, 'catalogue' | 'holidays'> & { readonly professionalId: ProfessionalId },
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let index = 0; index < MOST_OCCURRENCES && isPlanned(plan, index); index += 1) {
    const at = sessionAt(plan, index);
    const closed = closing ? closedDay(closing, closing.professionalId, at.toPlainDate()) : [];
    found.push({ startsAt: at.toInstant(), closed });
  }
  return found;
}

function isPlanned(plan: SeriesPlan, index: number): boolean {
  if ('count' in plan) return index < plan.count;
  return Temporal.PlainDate.compare(sessionAt(plan, index).toPlainDate(), plan.until) <= 0;
}

/** Counted from the first each time: a wall time that one clock change skips does not shift the weeks after it. */
function sessionAt({ start, everyWeeks }: SeriesPlan, index: number): Temporal.ZonedDateTime {
  return start.add({ weeks: index * Math.max(1, everyWeeks) });
}
