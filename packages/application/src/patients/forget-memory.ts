import type { MemoryId, PatientId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import { mayEditMemories } from './record.policy.ts';

export type ForgetMemoryOutcome =
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' };

/** Takes away what is noted about a patient; its words are gone, that there was something stays. */
export async function forgetMemory(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Actor,
  { patientId, memoryId }: { readonly patientId: PatientId; readonly memoryId: MemoryId },
): Promise<ForgetMemoryOutcome> {
  if (!mayEditMemories(actor)) return { kind: 'forbidden' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<ForgetMemoryOutcome> => {
    const theirs = await tx.memoriesOfPatient(patientId);
    if (!theirs.some(({ id }) => id === memoryId)) return { kind: 'unknown' };
    await tx.forget([memoryId], ports.clock.now());
    await tx.appendEvents(actor, [{ kind: 'memory.changed', subjectId: patientId, detail: { forgotten: true } }]);
    return { kind: 'forgotten' };
  });
  if (outcome.kind === 'forgotten') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
