import type { Appointment, ProfessionalId, ServiceId, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import { findOrCreatePatient, type PatientWanted } from '../patients/find-or-create-patient.ts';
import type { InvalidPatient } from '../patients/valid-patient.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { scheduleReminders } from '../reminders/schedule-reminders.ts';
import { settleWishes } from '../waiting-list/settle-wishes.ts';
import { heldForActor, mayOverlap, noticeBinds, sourceOf } from './appointment.policy.ts';
import { bookedEvent } from './booked-event.ts';
import { buffersOf } from './buffers-of.ts';
import { findAlternatives } from './find-alternatives.ts';
import { findService } from './find-service.ts';
import { judgeTime } from './judge-time.ts';
import { readAgenda } from './read-agenda.ts';
import type { Forbidden, NotFree, Unknown } from './refusals.ts';
import { recallAct, rememberAct } from './remembered-act.ts';
import type { SchedulingPorts } from './scheduling-ports.ts';
import { transactOrAbandon } from './transact-or-abandon.ts';

export interface BookRequest {
  readonly serviceId: ServiceId;
  /** Null books whoever offers the service and is free, in the service's order of preference. */
  readonly professionalId: ProfessionalId | null;
  readonly startsAt: Temporal.Instant;
  readonly patient: PatientWanted;
  /** A fit-in: over occupied time if need be. Recorded as such only when it does overlap. */
  readonly allowOverlap?: boolean;
  readonly ignoreNotice?: boolean;
  /** Names the act, so that doing it again gives the first result. */
  readonly effectKey?: string | undefined;
}

export type BookOutcome =
  | { readonly kind: 'booked'; readonly appointment: Appointment }
  | NotFree
  | Unknown<'service' | 'professional' | 'patient'>
  | InvalidPatient
  | Forbidden;

/** Books a time if it is free, with the patient found or made in the same transaction; a refusal leaves nothing behind. */
export async function bookAppointment(
  ports: SchedulingPorts,
  actor: Actor,
  request: BookRequest,
): Promise<BookOutcome> {
  if (request.allowOverlap && !mayOverlap(actor)) return { kind: 'forbidden' };
  const outcome = await transactOrAbandon<BookOutcome>(ports.store, actor, (tx, abandon) =>
    book({ ports, actor, request, tx, abandon }),
  );
  if (outcome.kind === 'not-free') return withAlternatives(ports, actor, { request, refusal: outcome });
  if (outcome.kind === 'booked') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

interface Booking {
  readonly ports: SchedulingPorts;
  readonly actor: Actor;
  readonly request: BookRequest;
  readonly tx: ClinicTransaction;
  readonly abandon: (outcome: BookOutcome) => never;
}

async function book({ ports, actor, request, tx, abandon }: Booking): Promise<BookOutcome> {
  const done = await recallAct(tx, request.effectKey);
  if (done) return { kind: 'booked', appointment: done.appointment };
  const catalogue = await tx.catalogue();
  const found = findService(catalogue, request);
  if (found.kind === 'unknown') return found;
  await tx.lockAgendas(found.professionalIds);
  // The same act may have been done while this one waited; what it booked would look taken.
  const doneMeanwhile = await recallAct(tx, request.effectKey);
  if (doneMeanwhile) return { kind: 'booked', appointment: doneMeanwhile.appointment };
  const day = request.startsAt.toZonedDateTimeISO(catalogue.clinic.timeZone).toPlainDate();
  const binds = noticeBinds(actor, request.ignoreNotice);
  const scope = { ...found, from: day, to: day, noticeBinds: binds, moving: null, heldFor: heldForActor(actor) };
  const agenda = await readAgenda(ports, tx, scope);
  const verdict = judgeTime(agenda, { ...found, ...request, overlapAllowed: request.allowOverlap ?? false });
  if (verdict.kind === 'not-free') return { ...verdict, alternatives: [] };
  const person = await findOrCreatePatient(tx, { actor, now: agenda.now }, request.patient);
  if (person.kind !== 'found') return person;
  const appointment = await tx.insertAppointment({
    ...verdict.time,
    ...buffersOf(found.service),
    patientId: person.patient.id,
    serviceId: found.service.id,
    source: sourceOf(actor),
    overlapAllowed: verdict.overlaps,
    seriesId: null,
  });
  // Only a writer that goes around the agenda's lock gets here; the patient made above must not stay.
  if (appointment === 'taken') return abandon({ kind: 'not-free', reasons: [{ kind: 'taken' }], alternatives: [] });
  await rememberAct(tx, request.effectKey, { appointment, late: false });
  await scheduleReminders(tx, { clinicId: actor.clinicId, appointments: [appointment], now: agenda.now });
  const met = await settleWishes(tx, { clinicId: actor.clinicId, appointment, now: agenda.now });
  await tx.appendEvents(actor, [...person.events, bookedEvent(appointment), ...met]);
  return { kind: 'booked', appointment };
}

/** Looked for after the transaction, so that nobody waits for a loser's list. */
async function withAlternatives(
  ports: SchedulingPorts,
  actor: Actor,
  { request, refusal }: { readonly request: BookRequest; readonly refusal: NotFree },
): Promise<NotFree> {
  const alternatives = await ports.store.read(actor.clinicId, async (reader) => {
    const found = findService(await reader.catalogue(), request);
    if (found.kind === 'unknown') return [];
    const binds = noticeBinds(actor, request.ignoreNotice);
    return findAlternatives(ports, reader, {
      ...found,
      startsAt: request.startsAt,
      noticeBinds: binds,
      moving: null,
      heldFor: heldForActor(actor),
    });
  });
  return { ...refusal, alternatives };
}
