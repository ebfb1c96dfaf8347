import { type Patient, type PatientId, Temporal } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import { type InvalidPatient, type PatientFields, validPatient } from './valid-patient.ts';

export interface ChangePatientRequest {
  readonly patientId: PatientId;
  readonly change: { readonly [Field in keyof PatientFields]?: PatientFields[Field] | undefined };
  /** What stood there when the change was written; absent: the change counts whatever stands there now. */
  readonly seen?: PatientFields | undefined;
}

export type ChangePatientOutcome =
  | { readonly kind: 'changed'; readonly patient: Patient }
  | { readonly kind: 'unknown'; readonly what: 'patient' }
  | { readonly kind: 'forbidden' }
  /** Someone else changed the same in between. */
  | { readonly kind: 'edited-meanwhile'; readonly patient: Patient }
  | InvalidPatient;

/** Changes what is known about a patient; what is not named stays. For staff and the API only. */
export async function changePatient(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  actor: Actor,
  { patientId, change, seen }: ChangePatientRequest,
): Promise<ChangePatientOutcome> {
  if (actor.kind === 'cora') return { kind: 'forbidden' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<ChangePatientOutcome> => {
    const patient = await tx.lockPatient(patientId);
    if (!patient) return { kind: 'unknown', what: 'patient' };
    if (seen && !isAsSeen(patient, seen)) return { kind: 'edited-meanwhile', patient };
    const { timeZone } = (await tx.catalogue()).clinic;
    const today = ports.clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
    const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const valid = validPatient({ ...patient, ...named }, { today, knownPhone: patient.phone });
    if (valid.kind === 'invalid') return valid;
    const changed = await tx.changePatient(patientId, valid.patient);
    const detail = { fields: Object.keys(named).join(' ') };
    await tx.appendEvents(actor, [{ kind: 'patient.changed', subjectId: patientId, detail }]);
    return { kind: 'changed', patient: changed };
  });
  if (outcome.kind === 'changed') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

function isAsSeen({ name, phone, birthDate }: Patient, seen: PatientFields): boolean {
  const sameBirth =
    birthDate === null || seen.birthDate === null
      ? birthDate === seen.birthDate
      : Temporal.PlainDate.compare(birthDate, seen.birthDate) === 0;
  return name === seen.name && phone === seen.phone && sameBirth;
}
