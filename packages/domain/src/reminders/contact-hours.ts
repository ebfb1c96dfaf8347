import { Temporal } from 'temporal-polyfill';
import type { Clinic } from '../clinic/clinic.ts';

/** When the clinic may write first, in its own wall time. */
export type ContactHours = Pick<Clinic, 'contactFrom' | 'contactTo' | 'timeZone'>;

/** Whether patients may be written to at this moment without having asked. */
export function inContactHours(at: Temporal.Instant, { contactFrom, contactTo, timeZone }: ContactHours): boolean {
  const time = at.toZonedDateTimeISO(timeZone).toPlainTime();
  return Temporal.PlainTime.compare(contactFrom, time) <= 0 && Temporal.PlainTime.compare(time, contactTo) < 0;
}

/** The first moment from `at` on at which they may. */
export function nextContactTime(at: Temporal.Instant, hours: ContactHours): Temporal.Instant {
  if (inContactHours(at, hours)) return at;
  const local = at.toZonedDateTimeISO(hours.timeZone);
  const isBefore = Temporal.PlainTime.compare(local.toPlainTime(), hours.contactFrom) < 0;
  const day = local.toPlainDate().add({ days: isBefore ? 0 : 1 });
  return day.toZonedDateTime({ timeZone: hours.timeZone, plainTime: hours.contactFrom }).toInstant();
}

/** Leaves a patient time to answer before the quiet of the night. */
const BEFORE_QUIET_MINUTES = 60;

/** The end of the contact hours before `at`, with time left to answer. */
export function eveningBefore(at: Temporal.Instant, hours: ContactHours): Temporal.Instant {
  const { contactFrom, contactTo, timeZone } = hours;
  const local = at.toZonedDateTimeISO(timeZone);
  const isAfter = Temporal.PlainTime.compare(contactTo, local.toPlainTime()) <= 0;
  const day = local.toPlainDate().subtract({ days: isAfter ? 0 : 1 });
  const opens = day.toZonedDateTime({ timeZone, plainTime: contactFrom });
  const last = day.toZonedDateTime({ timeZone, plainTime: contactTo }).subtract({ minutes: BEFORE_QUIET_MINUTES });
  return (Temporal.ZonedDateTime.compare(opens, last) > 0 ? opens : last).toInstant();
}
