import { type Appointment, type ClinicId, Temporal } from '@post/domain';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { settleReplanLine } from '../replanning/settle-replan-line.ts';
import { freedByVisit } from '../waiting-list/freed-time.ts';
import { leaveWithVisit } from '../waiting-list/settle-wishes.ts';

export interface CalledOff {
  readonly appointment: Appointment;
  /** Less than the clinic's cancellation notice before the start. */
  readonly late: boolean;
  readonly events: readonly ClinicEvent[];
}

/** Writes the cancellation of a locked, active appointment; who waits for its time is asked. */
export async function callOff(
  tx: ClinicTransaction,
  { clinicId, appointment, now }: { clinicId: ClinicId; appointment: Appointment; now: Temporal.Instant },
): Promise<CalledOff> {
  const { clinic } = await tx.catalogue();
  const changed = await tx.changeAppointment(appointment.id, { status: 'cancelled' });
  if (changed === 'taken') throw new Error(`cancelling appointment ${appointment.id} was refused as an overlap`);
  const news = [
    ...(await settleReplanLine(tx, { appointmentId: changed.id, state: 'cancelled', now })),
    ...(await leaveWithVisit(tx, { clinicId, appointment: changed, now })),
  ];
  await tx.schedule([freedByVisit(clinicId, appointment)]);
  const noticeEnds = appointment.startsAt.subtract({ hours: clinic.cancellationNoticeHours });
  const late = Temporal.Instant.compare(now, noticeEnds) > 0;
  const detail = { startsAt: appointment.startsAt.toString(), late };
  return {
    appointment: changed,
    late,
    events: [{ kind: 'appointment.cancelled', subjectId: changed.id, detail }, ...news],
  };
}
