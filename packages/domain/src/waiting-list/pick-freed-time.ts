import { Temporal } from 'temporal-polyfill';
import type { BusyTime, FreeTime } from '../scheduling/free-time.ts';

/**
 * Of the free times, in time order, the one that uses what was freed best: from its beginning on, or else reaching into
 * it as far as can be. Times beside it were free before.
 */
export function pickFreedTime(times: readonly FreeTime[], freed: BusyTime): FreeTime | null {
  const uses = ({ startsAt, endsAt, professionalId }: FreeTime) =>
    professionalId === freed.professionalId &&
    Temporal.Instant.compare(startsAt, freed.endsAt) < 0 &&
    Temporal.Instant.compare(freed.startsAt, endsAt) < 0;
  const useful = times.filter(uses);
  const within = useful.find(({ startsAt }) => Temporal.Instant.compare(freed.startsAt, startsAt) <= 0);
  return within ?? useful.at(-1) ?? null;
}
