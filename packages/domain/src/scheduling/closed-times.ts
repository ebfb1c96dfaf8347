import { Temporal } from 'temporal-polyfill';
import type { ProfessionalId } from '../shared/ids.ts';
import type { Agenda } from './agenda.ts';
import { closedDay } from './closed-day.ts';
import { type LocalDay, localDays } from './local-day.ts';
import { workingDay } from './working-day.ts';

/** Time in which none of the professionals works, half-open; `why` when a closure or a holiday takes the whole day. */
export interface ClosedTime {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly why: string | null;
}

interface Asked {
  readonly professionalIds: readonly ProfessionalId[];
  /** Local dates of the clinic, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** When these professionals do not work: nights, lunch, days off, closures and holidays, in time order. */
export function closedTimes(
  agenda: Pick<Agenda, 'catalogue' | 'holidays'>,
  { professionalIds, from, to }: Asked,
): readonly ClosedTime[] {
  const { timeZone } = agenda.catalogue.clinic;
  const days = localDays(from, to.add({ days: 1 }), timeZone);
  return days.slice(0, -1).flatMap((day, index) => {
    const { stretches, why } = workOn(agenda, professionalIds, day);
    const ends = days[index + 1]?.fromMs ?? day.fromMs;
    return between(stretches, day.fromMs, ends).map(([startMs, endMs]) => ({
      startsAt: Temporal.Instant.fromEpochMilliseconds(startMs),
      endsAt: Temporal.Instant.fromEpochMilliseconds(endMs),
      why: stretches.length === 0 ? why : null,
    }));
  });
}

type Span = readonly [number, number];

function workOn(
  agenda: Pick<Agenda, 'catalogue' | 'holidays'>,
  professionalIds: readonly ProfessionalId[],
  day: LocalDay,
): { readonly stretches: readonly Span[]; readonly why: string | null } {
  const stretches: Span[] = [];
  let why: string | null = null;
  for (const { id, workingHours } of agenda.catalogue.professionals) {
    if (!professionalIds.includes(id)) continue;
    const [reason] = closedDay(agenda, id, day.date);
    if (reason) why = reason.kind === 'holiday' ? reason.name : reason.reason;
    else for (const { fromMs, toMs } of workingDay(day, workingHours)) stretches.push([fromMs, toMs]);
  }
  return { stretches: stretches.toSorted(([one], [other]) => one - other), why };
}

/** What the sorted spans leave of a day. */
function between(spans: readonly Span[], fromMs: number, toMs: number): readonly Span[] {
  const left: Span[] = [];
  let openMs = fromMs;
  for (const [start, end] of spans) {
    if (start > openMs) left.push([openMs, start]);
    openMs = Math.max(openMs, end);
  }
  return openMs < toMs ? [...left, [openMs, toMs]] : left;
}
