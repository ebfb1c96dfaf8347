import { Temporal } from 'temporal-polyfill';
import type { Clinic, Service } from '../clinic/clinic.ts';
import { type ContactHours, eveningBefore, inContactHours, nextContactTime } from './contact-hours.ts';

/** One reminder of one visit: its name (how many hours before), and when it leaves. */
export interface ReminderTime {
  readonly hoursBefore: number;
  readonly dueAt: Temporal.Instant;
}

/** What decides when a visit is reminded of. */
export interface ReminderSettings {
  readonly hours: readonly number[];
  readonly contactHours: ContactHours;
}

/** A clinic's settings, or those of the service where it has its own. */
export function reminderSettings(clinic: Clinic, service: Service | undefined): ReminderSettings {
  return { hours: service?.reminderHoursBefore ?? clinic.reminderHoursBefore, contactHours: clinic };
}

/** Two reminders closer together than this say the same twice. */
const LEAST_APART_MINUTES = 60;

/**
 * When a visit is reminded of, the earliest first. One that would fall into the quiet of the night waits for the morning,
 * or leaves the evening before where the morning is too late.
 */
export function reminderTimes(
  startsAt: Temporal.Instant,
  { hours, contactHours }: ReminderSettings,
): readonly ReminderTime[] {
  const all = [...new Set(hours)]
    .filter((hoursBefore) => hoursBefore > 0)
    .map((hoursBefore) => ({ hoursBefore, dueAt: dueAt(startsAt, hoursBefore, contactHours) }))
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || b.hoursBefore - a.hoursBefore);
  return all.filter((one, place) => {
    const before = all[place - 1];
    return !before || one.dueAt.since(before.dueAt).total('minutes') >= LEAST_APART_MINUTES;
  });
}

function dueAt(startsAt: Temporal.Instant, hoursBefore: number, hours: ContactHours): Temporal.Instant {
  const ideal = startsAt.subtract({ hours: hoursBefore });
  if (inContactHours(ideal, hours)) return ideal;
  const morning = nextContactTime(ideal, hours);
  const isTooLate = Temporal.Instant.compare(morning, lastUseful(startsAt, hoursBefore)) > 0;
  return isTooLate ? eveningBefore(ideal, hours) : morning;
}

/** Later than this nobody can still act on it. */
const LEAST_MINUTES = 30;

/** Until when a reminder is worth sending: a quarter of its time must remain. */
export function lastUseful(startsAt: Temporal.Instant, hoursBefore: number): Temporal.Instant {
  return startsAt.subtract({ minutes: Math.max(LEAST_MINUTES, Math.ceil(hoursBefore * 15)) });
}
