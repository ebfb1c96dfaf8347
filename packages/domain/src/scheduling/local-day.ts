import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;

/** One calendar day of a time zone, in epoch milliseconds; a day with a clock change is longer or shorter. */
export interface LocalDay {
  readonly date: Temporal.PlainDate;
  readonly fromMs: number;
  /**
   * When the clock shows `time` on this day: for the first time if it does so twice; a time that the clock skips stands
   * for the moment of the skip.
   */
  at(time: Temporal.PlainTime): number;
}

export function localDay(date: Temporal.PlainDate, timeZone: string): LocalDay {
  const fromMs = startOfDay(date, timeZone);
  const isPlain = startOfDay(date.add({ days: 1 }), timeZone) - fromMs === DAY_MS;
  return {
    date,
    fromMs,
    at: (time) => (isPlain ? fromMs + msOfDay(time) : wallTime(date.toPlainDateTime(time), timeZone)),
  };
}

/** Every day from one to the other, both included. */
export function localDays(from: Temporal.PlainDate, to: Temporal.PlainDate, timeZone: string): LocalDay[] {
  const days: LocalDay[] = [];
  for (let date = from; Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 })) {
    days.push(localDay(date, timeZone));
  }
  return days;
}

function startOfDay(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}

function msOfDay(time: Temporal.PlainTime): number {
  return ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.millisecond;
}

function wallTime(wall: Temporal.PlainDateTime, timeZone: string): number {
  const zoned = wall.toZonedDateTime(timeZone);
  if (zoned.toPlainDateTime().equals(wall)) return zoned.epochMilliseconds;
  // Looks back from just after it, because the clock may show `zoned` at the very moment of the skip.
  return (zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') ?? zoned).epochMilliseconds;
}
