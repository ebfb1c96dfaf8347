import { Temporal } from 'temporal-polyfill';

/** The date on the clinic's wall. */
export function clinicToday(timeZone: string): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(timeZone);
}
