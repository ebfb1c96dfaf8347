import { type Appointment, type AppointmentId, mayCancel } from '@post/domain';
import type { Actor } from '../actor.ts';
import { callOff } from './call-off.ts';
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
    const appointment = await lockAppointment(tx, actor, request);
    if (!appointment) return { kind: 'unknown', what: 'appointment' };
    const done = await recallAct(tx, request.effectKey);
    if (done) return { kind: 'cancelled', ...done };
    const now = ports.clock.now();
    const why = mayCancel(appointment, now);
    if (why) return { kind: 'not-active', why };
    const { events, ...act } = await callOff(tx, { clinicId: actor.clinicId, appointment, now });
    await rememberAct(tx, request.effectKey, act);
    await tx.appendEvents(actor, events);
    return { kind: 'cancelled', ...act };
  });
  if (outcome.kind === 'cancelled') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
