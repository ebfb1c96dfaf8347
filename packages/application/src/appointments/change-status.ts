import { type Appointment, type AppointmentId, type AppointmentStatus, mayConfirm, transition } from '@post/domain';
import type { Actor } from '../actor.ts';
import { scheduleAftercare } from '../visits/schedule-aftercare.ts';
import { type CancelOutcome, cancelAppointment } from './cancel-appointment.ts';
import { lockAppointment } from './lock-appointment.ts';
import type { Forbidden, NotActive, Unknown } from './refusals.ts';
import type { SchedulingPorts } from './scheduling-ports.ts';
import { transactOrAbandon } from './transact-or-abandon.ts';

export interface ChangeStatusRequest {
  readonly appointmentId: AppointmentId;
  readonly status: AppointmentStatus;
}

export type ChangeStatusOutcome =
  | { readonly kind: 'changed'; readonly appointment: Appointment }
  /** The state machine does not lead from one to the other. */
  | { readonly kind: 'refused'; readonly from: AppointmentStatus; readonly to: AppointmentStatus }
  /** A missed appointment's time was given to someone else since. */
  | { readonly kind: 'taken' }
  | NotActive
  | Unknown<'appointment'>
  | Forbidden;

/** What reception records at the desk: arrived, completed, missed, and the correction of each. Not for Cora. */
export async function changeStatus(
  ports: Pick<SchedulingPorts, 'store' | 'clock' | 'nudges'>,
  actor: Actor,
  request: ChangeStatusRequest,
): Promise<ChangeStatusOutcome> {
  if (actor.kind === 'cora') return { kind: 'forbidden' };
  if (request.status === 'cancelled') return asChanged(await cancelAppointment(ports, actor, request));
  const outcome = await transactOrAbandon<ChangeStatusOutcome>(ports.store, actor, async (tx) => {
    const appointment = await lockAppointment(tx, actor, request);
    if (!appointment) return { kind: 'unknown', what: 'appointment' };
    const why = isPromise(appointment, request.status) ? mayConfirm(appointment, ports.clock.now()) : null;
    if (why) return { kind: 'not-active', why };
    const next = transition(appointment.status, request.status);
    if (next.kind === 'refused') return next;
    if (next.status === appointment.status) return { kind: 'changed', appointment };
    const changed = await tx.changeAppointment(appointment.id, { status: next.status });
    if (changed === 'taken') return { kind: 'taken' };
    await scheduleAftercare(tx, actor.clinicId, changed);
    const detail = { from: appointment.status, status: changed.status };
    await tx.appendEvents(actor, [{ kind: 'appointment.changed', subjectId: changed.id, detail }]);
    return { kind: 'changed', appointment: changed };
  });
  if (outcome.kind === 'changed') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

/** Coming is promised once, ahead of time; going back to it from a wrong tap at the desk is a correction. */
function isPromise({ status }: Appointment, wanted: AppointmentStatus): boolean {
  return wanted === 'confirmed' && status !== 'arrived' && status !== 'no_show';
}

function asChanged(outcome: CancelOutcome): ChangeStatusOutcome {
  return outcome.kind === 'cancelled' ? { kind: 'changed', appointment: outcome.appointment } : outcome;
}
