import type { Temporal } from 'temporal-polyfill';
import type { FreeTime } from './free-time.ts';
import { onePerStart } from './one-per-start.ts';

/**
 * The `count` times nearest to the wanted one, a start once: the wanted day's before all others, each group in time
 * order, so that a list of them reads well.
 */
export function nearestFree(
  times: readonly FreeTime[],
  wanted: Temporal.ZonedDateTime,
  count: number,
): readonly FreeTime[] {
  const day = wanted.toPlainDate();
  const ranked = onePerStart(times)
    .map((time) => ({
      time,
      ms: time.startsAt.epochMilliseconds,
      elsewhere: time.startsAt.toZonedDateTimeISO(wanted.timeZoneId).toPlainDate().equals(day) ? 0 : 1,
    }))
    .sort((a, b) => a.elsewhere - b.elsewhere || distance(a.ms, wanted) - distance(b.ms, wanted) || a.ms - b.ms);
  return ranked
    .slice(0, count)
    .sort((a, b) => a.elsewhere - b.elsewhere || a.ms - b.ms)
    .map(({ time }) => time);
}

function distance(ms: number, wanted: Temporal.ZonedDateTime): number {
  return Math.abs(ms - wanted.epochMilliseconds);
}
