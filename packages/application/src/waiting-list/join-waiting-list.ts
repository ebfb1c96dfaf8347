import { type AppointmentId, isActive, Temporal, type WaitingWish, type WishedTimes } from '@post/domain';
import type { Actor } from '../actor.ts';
import { appointmentInReach } from '../appointments/appointment.policy.ts';
import { findService } from '../appointments/find-service.ts';
import type { Forbidden, NotActive, Unknown } from '../appointments/refusals.ts';
import { transactOrAbandon } from '../appointments/transact-or-abandon.ts';
import { findOrCreatePatient, type PatientWanted } from '../patients/find-or-create-patient.ts';
import type { InvalidPatient } from '../patients/valid-patient.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { mayKeepWaitingList } from './waiting-list.policy.ts';

export interface JoinRequest {
  readonly patient: PatientWanted;
  readonly wished: WishedTimes;
  /** The visit that an earlier time would replace. */
  readonly insteadOf: AppointmentId | null;
}

export type JoinOutcome =
  | { readonly kind: 'waiting'; readonly wish: WaitingWish }
  /** The last of its days is over, or comes before the first. */
  | { readonly kind: 'past' }
  | NotActive
  | Unknown<'service' | 'professional' | 'patient' | 'appointment'>
  | InvalidPatient
  | Forbidden;

type JoinPorts = Pick<Ports, 'store' | 'clock' | 'nudges'>;

/** Puts a patient on the waiting list; a second wish for the same service replaces the first and keeps its turn. */
export async function joinWaitingList(ports: JoinPorts, actor: Actor, request: JoinRequest): Promise<JoinOutcome> {
  if (!mayKeepWaitingList(actor)) return { kind: 'forbidden' };
  const outcome = await transactOrAbandon<JoinOutcome>(ports.store, actor, (tx) => join(ports, tx, { actor, request }));
  if (outcome.kind === 'waiting') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

async function join(
  ports: Pick<Ports, 'clock'>,
  tx: ClinicTransaction,
  { actor, request }: { readonly actor: Actor; readonly request: JoinRequest },
): Promise<JoinOutcome> {
  const { wished, insteadOf } = request;
  const catalogue = await tx.catalogue();
  const now = ports.clock.now();
  const today = now.toZonedDateTimeISO(catalogue.clinic.timeZone).toPlainDate();
  const found = findService(catalogue, wished);
  if (found.kind === 'unknown') return found;
  const isPast = Temporal.PlainDate.compare(wished.to, today) < 0;
  if (isPast || Temporal.PlainDate.compare(wished.to, wished.from) < 0) return { kind: 'past' };
  const refused = insteadOf && (await whyNotInsteadOf(tx, { actor, now, insteadOf }));
  if (refused) return refused;
  const person = await findOrCreatePatient(tx, { actor, now }, request.patient);
  if (person.kind !== 'found') return person;
  const wish = await tx.keepWish({ ...wished, patientId: person.patient.id, insteadOf, since: now });
  await tx.appendEvents(actor, [
    ...person.events,
    { kind: 'waiting-list.changed', subjectId: wish.id, detail: { state: 'waiting' } },
  ]);
  return { kind: 'waiting', wish };
}

async function whyNotInsteadOf(
  tx: ClinicTransaction,
  { actor, now, insteadOf }: { actor: Actor; now: Temporal.Instant; insteadOf: AppointmentId },
): Promise<JoinOutcome | null> {
  const visit = await appointmentInReach(tx, actor, insteadOf);
  if (!visit) return { kind: 'unknown', what: 'appointment' };
  if (isActive(visit, now)) return null;
  return { kind: 'not-active', why: visit.status === 'cancelled' ? 'cancelled' : 'past' };
}
