import type { ContactId, Patient, Relation } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { type InvalidPatient, type PatientFields, validPatient } from './valid-patient.ts';

export interface CreatePatientRequest extends PatientFields {
  /** Who may act for the patient on a channel. */
  readonly contact?: { readonly contactId: ContactId; readonly relation: Relation };
  readonly effectKey?: string | undefined;
}

export type CreatePatientOutcome =
  | { readonly kind: 'created'; readonly patient: Patient }
  | { readonly kind: 'unknown'; readonly what: 'contact' }
  | InvalidPatient;

/** Registers a patient, as typed, whoever else has the name: the desk has looked before. */
export async function createPatient(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  actor: Actor,
  request: CreatePatientRequest,
): Promise<CreatePatientOutcome> {
  const outcome = await ports.store.transact(
    actor.clinicId,
    async (tx): Promise<CreatePatientOutcome> => {
      const done = await createdBefore(tx, request.effectKey);
      if (done) return { kind: 'created', patient: done };
      const { timeZone } = (await tx.catalogue()).clinic;
      const today = ports.clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
      const valid = validPatient(request, { today, knownPhone: null });
      if (valid.kind === 'invalid') return valid;
      const { contact, effectKey } = request;
      if (contact && !(await tx.contact(contact.contactId))) return { kind: 'unknown', what: 'contact' };
      const patient = await tx.insertPatient(valid.patient);
      if (contact) await tx.linkPatient(contact.contactId, patient.id, contact.relation);
      if (effectKey !== undefined) await tx.rememberEffect(effectKey, { patientId: patient.id });
      await tx.appendEvents(actor, [{ kind: 'patient.created', subjectId: patient.id }]);
      return { kind: 'created', patient };
    },
    actor.kind === 'cora' ? actor.claim : undefined,
  );
  if (outcome.kind === 'created') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

async function createdBefore(tx: ClinicTransaction, effectKey: string | undefined): Promise<Patient | null> {
  const effect = effectKey === undefined ? undefined : await tx.effect(effectKey);
  return effect === undefined ? null : tx.patient((effect as { readonly patientId: Patient['id'] }).patientId);
}
