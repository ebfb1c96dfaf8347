import type { PatientId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { PatientDossier } from '../ports/record-doors.ts';
import { mayHandleRecord } from './record.policy.ts';

export type ExportPatientOutcome =
  | { readonly kind: 'exported'; readonly dossier: PatientDossier }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' };

/** Everything held on a patient, as one document to hand to them. That it was taken out is in the audit trail. */
export async function exportPatient(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  patientId: PatientId,
): Promise<ExportPatientOutcome> {
  if (!mayHandleRecord(actor)) return { kind: 'forbidden' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<ExportPatientOutcome> => {
    const dossier = await tx.dossier(patientId);
    if (!dossier) return { kind: 'unknown' };
    await tx.appendEvents(actor, [{ kind: 'patient.exported', subjectId: patientId }]);
    return { kind: 'exported', dossier };
  });
  if (outcome.kind === 'exported') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
