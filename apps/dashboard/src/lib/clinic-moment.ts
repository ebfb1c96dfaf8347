import { Temporal } from 'temporal-polyfill';

/** The moment at which the clinic's clocks show a wall time such as 2026-11-24T10:00, wherever the browser is. */
export function clinicMoment(wallTime: string, timeZone: string): string {
  const zoned = Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
