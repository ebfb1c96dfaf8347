import { changeStatus, moveAppointment } from '@post/application';
import type { Appointment, AppointmentId } from '@post/domain';
import type { z } from 'zod';
import type * as contract from '../contract/appointment.ts';
import { joinTransaction } from '../join-transaction.ts';
import { notFreeToTrpc, refusalToTrpc, refuse } from '../refusal-to-trpc.ts';
import { type ApiContext, readClinic } from '../trpc.ts';

type Patch = z.infer<typeof contract.changeAppointment>;

/** A patch may move and change the status at once: both happen, or neither. */
export async function changeByPatch(ctx: ApiContext, patch: Patch): Promise<Appointment> {
  const moves = patch.startsAt ?? patch.professionalId ?? patch.serviceId;
  if (!moves && !patch.status) throw refuse('invalid_request', { message: 'corpo: não há nada para alterar' });
  if (!patch.status) return move(ctx, patch);
  if (!moves) return setStatus(ctx, patch.id, patch.status);
  const { status } = patch;
  return joinTransaction(ctx.ports, ctx.actor.clinicId, async (ports) => {
    await move({ ...ctx, ports }, patch);
    return setStatus({ ...ctx, ports }, patch.id, status);
  });
}

async function move(ctx: ApiContext, { id, startsAt, professionalId, serviceId, ignoreNotice }: Patch) {
  const place = { startsAt, professionalId, serviceId, ignoreNotice };
  const outcome = await moveAppointment(ctx.ports, ctx.actor, { appointmentId: id, ...place });
  if (outcome.kind === 'moved') return outcome.appointment;
  if (outcome.kind !== 'not-free') throw refusalToTrpc(outcome);
  const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
  throw notFreeToTrpc(outcome, clinic.timeZone);
}

async function setStatus(ctx: ApiContext, appointmentId: AppointmentId, status: Appointment['status']) {
  const outcome = await changeStatus(ctx.ports, ctx.actor, { appointmentId, status });
  if (outcome.kind !== 'changed') throw refusalToTrpc(outcome);
  return outcome.appointment;
}
