import {
  type Appointment,
  type AppointmentId,
  mayMove,
  type ProfessionalId,
  type ServiceId,
  type Temporal,
} from '@post/domain';
import type { Actor } from '../actor.ts';
import { heldForActor, mayOverlap, noticeBinds } from './appointment.policy.ts';
import { findAlternatives } from './find-alternatives.ts';
import { findService } from './find-service.ts';
import { lockAppointment } from './lock-appointment.ts';
import { placeAppointment } from './place-appointment.ts';
import type { Forbidden, NotActive, NotFree, Unknown } from './refusals.ts';
import { recallAct, rememberAct } from './remembered-act.ts';
import type { SchedulingPorts } from './scheduling-ports.ts';
import { transactOrAbandon } from './transact-or-abandon.ts';

export interface MoveRequest {
  readonly appointmentId: AppointmentId;
  readonly startsAt?: Temporal.Instant | undefined;
  readonly professionalId?: ProfessionalId | undefined;
  readonly serviceId?: ServiceId | undefined;
  readonly allowOverlap?: boolean;
  readonly ignoreNotice?: boolean;
  readonly effectKey?: string | undefined;
}

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly appointment: Appointment }
  | NotFree
  | NotActive
  | Unknown<'appointment' | 'service' | 'professional'>
  | Forbidden;

type Refused = { readonly refused: NotFree; readonly from: Appointment };

/** Puts an appointment to another time, professional or service; it stays the same appointment, its old time is free. */
export async function moveAppointment(
  ports: SchedulingPorts,
  actor: Actor,
  request: MoveRequest,
): Promise<MoveOutcome> {
  if (request.allowOverlap && !mayOverlap(actor)) return { kind: 'forbidden' };
  const outcome = await transactOrAbandon<MoveOutcome | Refused>(ports.store, actor, async (tx) => {
    const appointment = await lockAppointment(tx, actor, request);
    if (!appointment) return { kind: 'unknown', what: 'appointment' };
    const done = await recallAct(tx, request.effectKey);
    if (done) return { kind: 'moved', appointment: done.appointment };
    const why = mayMove(appointment, ports.clock.now());
    if (why) return { kind: 'not-active', why };
    const placed = await placeAppointment(ports, tx, { actor, appointment, place: request });
    if (placed.kind === 'not-free') return { refused: placed, from: appointment };
    if (placed.kind === 'unknown') return placed;
    await rememberAct(tx, request.effectKey, { appointment: placed.appointment, late: false });
    await tx.appendEvents(actor, placed.events);
    return { kind: 'moved', appointment: placed.appointment };
  });
  if ('refused' in outcome) return withAlternatives(ports, actor, { request, ...outcome });
  if (outcome.kind === 'moved') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

async function withAlternatives(
  ports: SchedulingPorts,
  actor: Actor,
  { request, refused, from }: Refused & { readonly request: MoveRequest },
): Promise<NotFree> {
  const alternatives = await ports.store.read(actor.clinicId, async (reader) => {
    const found = findService(await reader.catalogue(), {
      serviceId: request.serviceId ?? from.serviceId,
      professionalId: request.professionalId ?? from.professionalId,
    });
    if (found.kind === 'unknown') return [];
    return findAlternatives(ports, reader, {
      ...found,
      startsAt: request.startsAt ?? from.startsAt,
      noticeBinds: noticeBinds(actor, request.ignoreNotice),
      moving: from.id,
      heldFor: heldForActor(actor),
    });
  });
  return { ...refused, alternatives };
}
