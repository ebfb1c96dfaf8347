import { type Appointment, type AppointmentId, mayConfirm } from '@post/domain';
import type { Actor } from '../actor.ts';
import { lockAppointment } from './lock-appointment.ts';
import type { NotActive, Unknown } from './refusals.ts';
import { recallAct, rememberAct } from './remembered-act.ts';
import type { SchedulingPorts } from './scheduling-ports.ts';
import { transactOrAbandon } from './transact-or-abandon.ts';

export interface ConfirmRequest {
  readonly appointmentId: AppointmentId;
  readonly effectKey?: string | undefined;
}

export type ConfirmOutcome =
  | { readonly kind: 'confirmed'; readonly appointment: Appointment }
  | NotActive
  | Unknown<'appointment'>;

/** Records that the patient will come. Saying so again changes nothing and is no refusal. */
export async function confirmAppointment(
  ports: Pick<SchedulingPorts, 'store' | 'clock' | 'nudges'>,
  actor: Actor,
  request: ConfirmRequest,
): Promise<ConfirmOutcome> {
  const outcome = await transactOrAbandon<ConfirmOutcome>(ports.store, actor, async (tx) => {
    const appointment = await lockAppointment(tx, actor, request);
    if (!appointment) return { kind: 'unknown', what: 'appointment' };
    const done = await recallAct(tx, request.effectKey);
    if (done) return { kind: 'confirmed', appointment: done.appointment };
    const why = mayConfirm(appointment, ports.clock.now());
    if (why) return { kind: 'not-active', why };
    if (appointment.status === 'confirmed') return { kind: 'confirmed', appointment };
    const changed = await tx.changeAppointment(appointment.id, { status: 'confirmed' });
    if (changed === 'taken') throw new Error(`confirming appointment ${appointment.id} was refused as an overlap`);
    await rememberAct(tx, request.effectKey, { appointment: changed, late: false });
    const detail = { status: changed.status };
    await tx.appendEvents(actor, [{ kind: 'appointment.changed', subjectId: changed.id, detail }]);
    return { kind: 'confirmed', appointment: changed };
  });
  if (outcome.kind === 'confirmed') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
