import { Temporal } from 'temporal-polyfill';
import { type ReminderSettings, type ReminderTime, reminderTimes } from './reminder-times.ts';

/** The reminders that a visit booked or moved just now will get; none that is nearer than its own time. */
export function planReminders(
  startsAt: Temporal.Instant,
  settings: ReminderSettings,
  now: Temporal.Instant,
): readonly ReminderTime[] {
  return reminderTimes(startsAt, settings).filter(({ hoursBefore, dueAt }) => {
    const ideal = startsAt.subtract({ hours: hoursBefore });
    return Temporal.Instant.compare(ideal, now) > 0 && Temporal.Instant.compare(dueAt, now) > 0;
  });
}
