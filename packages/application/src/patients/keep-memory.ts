import type { Memory, MemoryId, MemorySource, MemoryWish, PatientId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { mayEditMemories } from './record.policy.ts';
import { type RefusedMemory, staffMemory } from './staff-memory.ts';

export interface KeepMemoryRequest extends MemoryWish {
  readonly patientId: PatientId;
  /** The memory to reword; null writes a new one. */
  readonly memoryId: MemoryId | null;
}

export type KeepMemoryOutcome =
  | { readonly kind: 'kept'; readonly memory: Memory }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' }
  | RefusedMemory;

/** Staff note something about a patient, or put right what is noted. */
export async function keepMemory(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Actor,
  request: KeepMemoryRequest,
): Promise<KeepMemoryOutcome> {
  if (actor.kind === 'cora' || !mayEditMemories(actor)) return { kind: 'forbidden' };
  const source: MemorySource = actor.kind === 'staff' ? { kind: 'staff', staffId: actor.staffId } : { kind: 'api' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<KeepMemoryOutcome> => {
    const wording = staffMemory(request, await tx.catalogue());
    if (wording.kind !== 'worded') return wording;
    const kept = await write(tx, request, { text: wording.text, source, now: ports.clock.now() });
    if (!kept) return { kind: 'unknown' };
    await tx.appendEvents(actor, [{ kind: 'memory.changed', subjectId: request.patientId }]);
    return { kind: 'kept', memory: kept };
  });
  if (outcome.kind === 'kept') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}

interface Writing {
  readonly text: string;
  readonly source: MemorySource;
  readonly now: Memory['createdAt'];
}

async function write(
  tx: ClinicTransaction,
  { patientId, memoryId, value }: KeepMemoryRequest,
  { text, source, now }: Writing,
): Promise<Memory | null> {
  if (!(await tx.patient(patientId))) return null;
  if (memoryId === null) return tx.remember({ contactId: null, patientId, text, value, source }, now);
  const theirs = await tx.memoriesOfPatient(patientId);
  return theirs.some(({ id }) => id === memoryId) ? tx.changeMemory(memoryId, { text, value }, now) : null;
}
