import { Temporal } from 'temporal-polyfill';

interface Span {
  readonly from: Temporal.PlainTime;
  /** Missed by then, it is not made up for. */
  readonly to: Temporal.PlainTime;
}

const time = (text: string) => Temporal.PlainTime.from(text);
const EVENING: Span = { from: time('18:00'), to: time('21:00') };
const MORNING: Span = { from: time('07:30'), to: time('12:00') };

/** The day of which professionals are told this evening; null at any other time. */
export function dayToTell(now: Temporal.ZonedDateTime): Temporal.PlainDate | null {
  return isWithin(now, EVENING) ? now.toPlainDate().add({ days: 1 }) : null;
}

/** The Monday whose week the owner is told of this morning; null at any other time. */
export function weekToTell(now: Temporal.ZonedDateTime): Temporal.PlainDate | null {
  return now.dayOfWeek === 1 && isWithin(now, MORNING) ? now.toPlainDate() : null;
}

function isWithin(now: Temporal.ZonedDateTime, { from, to }: Span): boolean {
  const at = now.toPlainTime();
  return Temporal.PlainTime.compare(from, at) <= 0 && Temporal.PlainTime.compare(at, to) < 0;
}
