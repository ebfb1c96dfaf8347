import type { Appointment, ProfessionalId, ServiceId, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { scheduleReminders } from '../reminders/schedule-reminders.ts';
import { settleReplanLine } from '../replanning/settle-replan-line.ts';
import { freedByVisit } from '../waiting-list/freed-time.ts';
import { settleWishes } from '../waiting-list/settle-wishes.ts';
import { heldForActor, noticeBinds } from './appointment.policy.ts';
import { buffersOf } from './buffers-of.ts';
import { findService } from './find-service.ts';
import { judgeTime } from './judge-time.ts';
import { readAgenda } from './read-agenda.ts';
import type { NotFree, Unknown } from './refusals.ts';
import type { AgendaPorts } from './scheduling-ports.ts';

/** Where an appointment is to go; what is not named stays. */
export interface Place {
  readonly startsAt?: Temporal.Instant | undefined;
  readonly professionalId?: ProfessionalId | undefined;
  readonly serviceId?: ServiceId | undefined;
  readonly allowOverlap?: boolean;
  readonly ignoreNotice?: boolean;
}

export interface Placing {
  readonly actor: Actor;
  /** Locked, active. */
  readonly appointment: Appointment;
  readonly place: Place;
}

export type Placed =
  | { readonly kind: 'placed'; readonly appointment: Appointment; readonly events: readonly ClinicEvent[] }
  | NotFree
  | Unknown<'service' | 'professional'>;

/** Writes a locked appointment's new place if it is free. Another time is a new promise: presence is to be confirmed again. */
export async function placeAppointment(
  ports: Pick<AgendaPorts, 'clock' | 'holidays'>,
  tx: ClinicTransaction,
  { actor, appointment, place }: Placing,
): Promise<Placed> {
  const startsAt = place.startsAt ?? appointment.startsAt;
  if (isThere(appointment, place)) return { kind: 'placed', appointment, events: [] };
  const catalogue = await tx.catalogue();
  const found = findService(catalogue, {
    serviceId: place.serviceId ?? appointment.serviceId,
    professionalId: place.professionalId ?? appointment.professionalId,
  });
  if (found.kind === 'unknown') return found;
  const day = startsAt.toZonedDateTimeISO(catalogue.clinic.timeZone).toPlainDate();
  const binds = noticeBinds(actor, place.ignoreNotice);
  const agenda = await readAgenda(ports, tx, {
    ...found,
    from: day,
    to: day,
    noticeBinds: binds,
    moving: appointment.id,
    heldFor: heldForActor(actor),
  });
  const verdict = judgeTime(agenda, { ...found, startsAt, overlapAllowed: place.allowOverlap ?? false });
  if (verdict.kind === 'not-free') return { ...verdict, alternatives: [] };
  const isSameTime = startsAt.equals(appointment.startsAt);
  const changed = await tx.changeAppointment(appointment.id, {
    ...verdict.time,
    ...buffersOf(found.service),
    serviceId: found.service.id,
    status: isSameTime ? appointment.status : 'scheduled',
    overlapAllowed: verdict.overlaps,
  });
  if (changed === 'taken') return { kind: 'not-free', reasons: [{ kind: 'taken' }], alternatives: [] };
  await scheduleReminders(tx, { clinicId: actor.clinicId, appointments: [changed], now: agenda.now });
  const hasLeft = !isSameTime || changed.professionalId !== appointment.professionalId;
  const settled = { appointmentId: changed.id, state: 'moved', now: agenda.now } as const;
  const news = hasLeft ? await settleReplanLine(tx, settled) : [];
  if (hasLeft) await tx.schedule([freedByVisit(actor.clinicId, appointment)]);
  const met = await settleWishes(tx, { clinicId: actor.clinicId, appointment: changed, now: agenda.now });
  return { kind: 'placed', appointment: changed, events: [movedEvent(appointment, changed), ...news, ...met] };
}

function isThere(appointment: Appointment, place: Place): boolean {
  return (
    (place.startsAt ?? appointment.startsAt).equals(appointment.startsAt) &&
    (place.professionalId ?? appointment.professionalId) === appointment.professionalId &&
    (place.serviceId ?? appointment.serviceId) === appointment.serviceId
  );
}

function movedEvent(from: Appointment, to: Appointment): ClinicEvent {
  return {
    kind: 'appointment.moved',
    subjectId: to.id,
    detail: {
      fromStartsAt: from.startsAt.toString(),
      fromProfessionalId: from.professionalId,
      startsAt: to.startsAt.toString(),
      professionalId: to.professionalId,
      serviceId: to.serviceId,
      fitIn: to.overlapAllowed,
    },
  };
}
