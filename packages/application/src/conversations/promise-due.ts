import { afterOpeningTime, type Catalogue, type Temporal } from '@post/domain';
import type { Holidays } from '../ports/holidays.ts';
import type { TaskKind } from '../ports/task.ts';

/** Minutes in which the clinic is open, until a patient who was promised an answer has waited too long. */
const OPENING_MINUTES: Readonly<Record<Exclude<TaskKind, 'emergency' | 'privacy'>, number>> = {
  handover: 30,
  question: 240,
  undelivered: 240,
  other: 240,
};

/** An emergency waits for no opening hours. */
const EMERGENCY_MINUTES = 5;

/** The law's limit for a full answer (LGPD, art. 19 II). */
export const PRIVACY_DAYS = 15;

/** As far ahead as a promise may have to look for a day on which the clinic is open. */
const HORIZON_DAYS = 40;

/** When what was promised to a patient must have happened. */
export function promiseDue(
  kind: TaskKind,
  { now, catalogue }: { readonly now: Temporal.Instant; readonly catalogue: Catalogue },
  holidays: Holidays,
): Temporal.Instant {
  if (kind === 'emergency') return now.add({ minutes: EMERGENCY_MINUTES });
  const local = now.toZonedDateTimeISO(catalogue.clinic.timeZone);
  if (kind === 'privacy') return local.add({ days: PRIVACY_DAYS }).toInstant();
  const today = local.toPlainDate();
  const agenda = { catalogue, holidays: holidays.between(today, today.add({ days: HORIZON_DAYS })) };
  return afterOpeningTime(agenda, now, OPENING_MINUTES[kind]);
}
