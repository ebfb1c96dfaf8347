import { type Appointment, type AppointmentId, type AppointmentStatus, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { findAlternatives } from './find-alternatives.ts';
import { findService } from './find-service.ts';
import { judgeTime } from './judge-time.ts';
import { lockAppointment } from './lock-appointment.ts';
import { readAgenda } from './read-agenda.ts';
import type { Forbidden, NotActive, NotFree, Unknown } from './refusals.ts';
import type { SchedulingPorts } from './scheduling-ports.ts';
import { transactOrAbandon } from './transact-or-abandon.ts';

export interface RestoreRequest {
  readonly appointmentId: AppointmentId;
}

export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly appointment: Appointment }
  /** It was not cancelled. */
  | { readonly kind: 'refused'; readonly from: AppointmentStatus; readonly to: AppointmentStatus }
  | NotFree
  | NotActive
  | Unknown<'appointment' | 'service' | 'professional'>
  | Forbidden;

/** Takes a cancellation back: the same appointment at its old time, if that is still free. Not for Cora. */
export async function restoreAppointment(
  ports: SchedulingPorts,
  actor: Actor,
  request: RestoreRequest,
): Promise<RestoreOutcome> {
  if (actor.kind === 'cora') return { kind: 'forbidden' };
  const outcome = await transactOrAbandon<RestoreOutcome>(ports.store, actor, (tx) =>
    restore({ ports, actor, tx }, request),
  );
  if (outcome.kind === 'restored') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

/** A fit-in whose time became free is an ordinary appointment. */
const RESTORED = { status: 'scheduled', overlapAllowed: false } as const;

interface Restoring {
  readonly ports: SchedulingPorts;
  readonly actor: Actor;
  readonly tx: ClinicTransaction;
}

async function restore({ ports, actor, tx }: Restoring, request: RestoreRequest): Promise<RestoreOutcome> {
  const appointment = await lockAppointment(tx, actor, request);
  if (!appointment) return { kind: 'unknown', what: 'appointment' };
  const { id, startsAt, status } = appointment;
  if (status !== 'cancelled') return { kind: 'refused', from: status, to: 'scheduled' };
  if (Temporal.Instant.compare(startsAt, ports.clock.now()) <= 0) return { kind: 'not-active', why: 'past' };
  const catalogue = await tx.catalogue();
  const found = findService(catalogue, appointment);
  if (found.kind === 'unknown') return found;
  const day = startsAt.toZonedDateTimeISO(catalogue.clinic.timeZone).toPlainDate();
  // It was promised in time once; only what happened since may stand against it.
  const scope = { ...found, noticeBinds: false, moving: id, heldFor: null };
  const agenda = await readAgenda(ports, tx, { ...scope, from: day, to: day });
  const verdict = judgeTime(agenda, { ...found, startsAt, overlapAllowed: false });
  const changed = verdict.kind === 'free' ? await tx.changeAppointment(id, RESTORED) : 'taken';
  if (changed === 'taken') {
    const reasons = verdict.kind === 'free' ? [{ kind: 'taken' as const }] : verdict.reasons;
    return { kind: 'not-free', reasons, alternatives: await findAlternatives(ports, tx, { ...scope, startsAt }) };
  }
  const detail = { from: status, status: changed.status };
  await tx.appendEvents(actor, [{ kind: 'appointment.changed', subjectId: id, detail }]);
  return { kind: 'restored', appointment: changed };
}
