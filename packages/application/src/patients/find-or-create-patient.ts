import {
  type Contact,
  type ContactId,
  type Patient,
  type PatientId,
  type Relation,
  samePersonName,
  samePhone,
  type Temporal,
} from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { type InvalidPatient, type PatientFields, validPatient } from './valid-patient.ts';

export type PatientWanted =
  | { readonly kind: 'known'; readonly patientId: PatientId }
  | (PatientFields & {
      readonly kind: 'new';
      /** Who writes for the patient; null when nobody does on a channel. */
      readonly contactId: ContactId | null;
      readonly relation: Relation;
    });

export type PatientFound =
  | { readonly kind: 'found'; readonly patient: Patient; readonly events: readonly ClinicEvent[] }
  | { readonly kind: 'unknown'; readonly what: 'patient' }
  | InvalidPatient;

/** Two digits of country, two of area, perhaps a nine: the last eight are the same in every spelling of a phone. */
const COMMON_DIGITS = 8;

/**
 * The patient who is meant: known, or found again by name among the contact's patients or by name and phone, or made.
 * Cora finds a known one only among those for whom her contact may act.
 */
export async function findOrCreatePatient(
  tx: ClinicTransaction,
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
  wanted: PatientWanted,
): Promise<PatientFound> {
  if (wanted.kind === 'known') return knownPatient(tx, actor, wanted.patientId);
  const contact = wanted.contactId === null ? null : await tx.contact(wanted.contactId);
  if (wanted.contactId !== null && !contact) return { kind: 'unknown', what: 'patient' };
  const today = now.toZonedDateTimeISO((await tx.catalogue()).clinic.timeZone).toPlainDate();
  const valid = validPatient(wanted, { today, knownPhone: contact?.phone ?? null });
  if (valid.kind === 'invalid') return valid;
  const again = await findAgain(tx, valid.patient, contact);
  const patient = again?.patient ?? (await tx.insertPatient(valid.patient));
  if (contact && !again?.linked) await tx.linkPatient(contact.id, patient.id, wanted.relation);
  const events: readonly ClinicEvent[] = again ? [] : [{ kind: 'patient.created', subjectId: patient.id }];
  return { kind: 'found', patient, events };
}

async function knownPatient(tx: ClinicTransaction, actor: Actor, id: PatientId): Promise<PatientFound> {
  const patient =
    actor.kind === 'cora'
      ? (await tx.patientsOfContact(actor.claim.contactId)).find((linked) => linked.id === id)
      : await tx.patient(id);
  return patient ? { kind: 'found', patient, events: [] } : { kind: 'unknown', what: 'patient' };
}

async function findAgain(
  tx: ClinicTransaction,
  { name, phone }: Omit<Patient, 'id'>,
  contact: Contact | null,
): Promise<{ readonly patient: Patient; readonly linked: boolean } | null> {
  const linked = contact ? await tx.patientsOfContact(contact.id) : [];
  const own = linked.find((patient) => samePersonName(patient.name, name));
  if (own) return { patient: own, linked: true };
  if (phone === null) return null;
  const page = await tx.patients(phone.slice(-COMMON_DIGITS), { limit: 50, cursor: null });
  const same = page.items.find(
    (patient) => patient.phone !== null && samePhone(patient.phone, phone) && samePersonName(patient.name, name),
  );
  return same ? { patient: same, linked: false } : null;
}
