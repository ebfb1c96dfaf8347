import type { PatientId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { ErasedItem } from '../ports/record-doors.ts';
import { mayHandleRecord } from './record.policy.ts';

export type ErasePatientOutcome =
  | { readonly kind: 'erased'; readonly items: readonly ErasedItem[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' };

/**
 * Erases on the patient's wish what no law keeps, restricts what it does, and says which, item by item. How much was
 * erased is in the audit trail, not what.
 */
export async function erasePatient(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Actor,
  patientId: PatientId,
): Promise<ErasePatientOutcome> {
  if (!mayHandleRecord(actor)) return { kind: 'forbidden' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<ErasePatientOutcome> => {
    const items = await tx.eraseRecord(patientId, ports.clock.now());
    if (!items) return { kind: 'unknown' };
    const erased = items.filter((item) => item.outcome === 'erased' && item.count > 0);
    const detail = Object.fromEntries(erased.map(({ what, count }) => [what, count]));
    if (erased.length > 0) await tx.appendEvents(actor, [{ kind: 'patient.erased', subjectId: patientId, detail }]);
    return { kind: 'erased', items };
  });
  if (outcome.kind === 'erased') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
