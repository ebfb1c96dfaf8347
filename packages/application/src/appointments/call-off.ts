import { type Appointment, Temporal } from '@post/domain';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { settleReplanLine } from '../replanning/settle-replan-line.ts';

export interface CalledOff {
  readonly appointment: Appointment;
  /** Less than the clinic's cancellation notice before the start. */
  readonly late: boolean;
  readonly event: ClinicEvent;
}

/** Writes the cancellation of a locked, active appointment. */
export async function callOff(
  tx: ClinicTransaction,
  appointment: Appointment,
  now: Temporal.Instant,
): Promise<CalledOff> {
  const { clinic } = await tx.catalogue();
  const changed = await tx.changeAppointment(appointment.id, { status: 'cancelled' });
  if (changed === 'taken') throw new Error(`cancelling appointment ${appointment.id} was refused as an overlap`);
  await tx.appendEvents('system', await settleReplanLine(tx, { appointmentId: changed.id, state: 'cancelled', now }));
  const noticeEnds = appointment.startsAt.subtract({ hours: clinic.cancellationNoticeHours });
  const late = Temporal.Instant.compare(now, noticeEnds) > 0;
  const detail = { startsAt: appointment.startsAt.toString(), late };
  return { appointment: changed, late, event: { kind: 'appointment.cancelled', subjectId: changed.id, detail } };
}
