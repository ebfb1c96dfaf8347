import type { Temporal } from 'temporal-polyfill';
import { firstName } from './first-name.ts';
import { sayDateTime } from './say-date-time.ts';

/** What anyone may see over a patient's shoulder. */
export interface LockScreenVisit {
  readonly patientName: string;
  readonly start: Temporal.ZonedDateTime;
  readonly clinicName: string;
}

/** "Ana, sua consulta é amanhã, terça-feira, 24/11, às 10:00, na Clínica Aurora.": no service, no professional, no surname. */
export function sayOnLockScreen(visit: LockScreenVisit, now: Temporal.ZonedDateTime): string {
  const when = sayDateTime(visit.start.toPlainDateTime(), now.withTimeZone(visit.start.timeZoneId));
  const called = firstName(visit.patientName);
  const where = `na ${visit.clinicName}`;
  return called ? `${called}, sua consulta é ${when}, ${where}.` : `Sua consulta é ${when}, ${where}.`;
}
