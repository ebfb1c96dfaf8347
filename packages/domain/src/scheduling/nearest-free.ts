import type { Temporal } from 'temporal-polyfill';
import type { FreeTime } from './free-time.ts';
import { onePerStart } from './one-per-start.ts';

/** Another day is shown by its two times nearest to the wanted hour, so that one day does not fill the list. */
const TIMES_OF_ANOTHER_DAY = 2;

interface Candidate {
  readonly time: FreeTime;
  readonly ms: number;
  /** Days after the wanted one; negative before it. */
  readonly days: number;
  /** How far from the wanted time of day. */
  readonly minutes: number;
}

/**
 * The `count` times nearest to the wanted one, a start once: of the wanted day first, then of the nearest other days
 * (the later of two) around the same hour. The wanted day's stand before the others, each group in time order.
 */
export function nearestFree(
  times: readonly FreeTime[],
  wanted: Temporal.ZonedDateTime,
  count: number,
): readonly FreeTime[] {
  const byHour = onePerStart(times)
    .map((time) => candidate(time, wanted))
    .sort((a, b) => a.minutes - b.minutes || a.ms - b.ms);
  const sameDay = byHour.filter(({ days }) => days === 0).slice(0, count);
  const elsewhere = ofOtherDays(byHour).slice(0, count - sameDay.length);
  return [...sameDay.sort(inTime), ...elsewhere.sort(inTime)].map(({ time }) => time);
}

function candidate(time: FreeTime, wanted: Temporal.ZonedDateTime): Candidate {
  const local = time.startsAt.toZonedDateTimeISO(wanted.timeZoneId);
  return {
    time,
    ms: time.startsAt.epochMilliseconds,
    days: wanted.toPlainDate().until(local.toPlainDate(), { largestUnit: 'days' }).days,
    minutes: Math.abs(local.hour * 60 + local.minute - wanted.hour * 60 - wanted.minute),
  };
}

function ofOtherDays(byHour: readonly Candidate[]): readonly Candidate[] {
  const others = byHour.filter(({ days }) => days !== 0);
  const days = [...Map.groupBy(others, (one) => one.days).entries()]
    .sort(([a], [b]) => Math.abs(a) - Math.abs(b) || b - a)
    .map(([, candidates]) => candidates);
  return [
    ...days.flatMap((day) => day.slice(0, TIMES_OF_ANOTHER_DAY)),
    ...days.flatMap((day) => day.slice(TIMES_OF_ANOTHER_DAY)),
  ];
}

function inTime(a: Candidate, b: Candidate): number {
  return a.ms - b.ms;
}
