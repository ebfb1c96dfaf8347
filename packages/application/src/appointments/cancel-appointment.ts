import { type Appointment, type AppointmentId, mayCancel, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { lockAppointment } from './lock-appointment.ts';
import type { NotActive, Unknown } from './refusals.ts';
import { recallAct, rememberAct } from './remembered-act.ts';
import type { SchedulingPorts } from './scheduling-ports.ts';
import { transactOrAbandon } from './transact-or-abandon.ts';

export interface CancelRequest {
  readonly appointmentId: AppointmentId;
  readonly effectKey?: string | undefined;
}

export type CancelOutcome =
  /** `late`: less than the clinic's cancellation notice before the start. */
  | { readonly kind: 'cancelled'; readonly appointment: Appointment; readonly late: boolean }
  | NotActive
  | Unknown<'appointment'>;

/** Calls an appointment off; its time is free at once. */
export async function cancelAppointment(
  ports: Pick<SchedulingPorts, 'store' | 'clock' | 'nudges'>,
  actor: Actor,
  request: CancelRequest,
): Promise<CancelOutcome> {
  const outcome = await transactOrAbandon<CancelOutcome>(ports.store, actor, async (tx) => {
    const done = await recallAct(tx, request.effectKey);
    if (done) return { kind: 'cancelled', ...done };
    const appointment = await lockAppointment(tx, actor, request);
    if (!appointment) return { kind: 'unknown', what: 'appointment' };
    const now = ports.clock.now();
    const why = mayCancel(appointment, now);
    if (why) return { kind: 'not-active', why };
    const act = await callOff(tx, appointment, now);
    await rememberAct(tx, request.effectKey, act);
    await tx.appendEvents(actor, [
      { kind: 'appointment.cancelled', subjectId: appointment.id, detail: { late: act.late } },
    ]);
    return { kind: 'cancelled', ...act };
  });
  if (outcome.kind === 'cancelled') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

/** Writes the cancellation of a locked, active appointment. */
export async function callOff(
  tx: ClinicTransaction,
  appointment: Appointment,
  now: Temporal.Instant,
): Promise<{ readonly appointment: Appointment; readonly late: boolean }> {
  const { clinic } = await tx.catalogue();
  const changed = await tx.changeAppointment(appointment.id, { status: 'cancelled' });
  if (changed === 'taken') throw new Error(`cancelling appointment ${appointment.id} was refused as an overlap`);
  const noticeEnds = appointment.startsAt.subtract({ hours: clinic.cancellationNoticeHours });
  return { appointment: changed, late: Temporal.Instant.compare(now, noticeEnds) > 0 };
}
