import { type Appointment, planReminders, reminderSettings, type Temporal } from '@post/domain';
import type { ReminderJob } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';

export interface Promised {
  readonly clinicId: ReminderJob['clinicId'];
  /** Booked or moved just now, in this transaction. */
  readonly appointments: readonly Appointment[];
  readonly now: Temporal.Instant;
}

/**
 * Writes down when the patients are reminded. What was planned for a former time stays written and does nothing: each
 * reminder names the start that it is for.
 */
export async function scheduleReminders(
  tx: ClinicTransaction,
  { clinicId, appointments, now }: Promised,
): Promise<void> {
  const { clinic, services } = await tx.catalogue();
  const jobs = appointments.flatMap(({ id, serviceId, startsAt }) => {
    const settings = reminderSettings(
      clinic,
      services.find((service) => service.id === serviceId),
    );
    return planReminders(startsAt, settings, now).map(({ hoursBefore, dueAt }) => ({
      job: { kind: 'reminder', clinicId, appointmentId: id, hoursBefore, startsAt: startsAt.toString() } as const,
      inSeconds: dueAt.since(now).total('seconds'),
      neededBy: startsAt.toString(),
    }));
  });
  await tx.schedule(jobs);
}
