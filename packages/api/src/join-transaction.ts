import type { ClinicTransaction, Nudges, Store } from '@post/application';
import type { ClinicId } from '@post/domain';
import type { ApiPorts } from './trpc.ts';

/**
 * Lets several use cases commit together or not at all: inside `work` every read and write goes into one open
 * transaction, and nudges wait until it is committed. `work` runs again from its start when the database asks for it.
 */
export async function joinTransaction<T>(
  ports: ApiPorts,
  clinicId: ClinicId,
  work: (joined: ApiPorts, tx: ClinicTransaction) => Promise<T>,
): Promise<T> {
  let held: (() => void)[] = [];
  const result = await ports.store.transact(clinicId, (tx) => {
    held = [];
    return work({ ...ports, store: joinedStore(tx, clinicId), nudges: holdNudges(ports.nudges, held) }, tx);
  });
  for (const nudge of held) nudge();
  return result;
}

function joinedStore(tx: ClinicTransaction, own: ClinicId): Store {
  const join = <T>(clinicId: ClinicId, work: (tx: ClinicTransaction) => Promise<T>): Promise<T> => {
    if (clinicId !== own) throw new Error(`a transaction of clinic ${own} cannot reach clinic ${clinicId}`);
    return work(tx);
  };
  return { read: join, snapshot: join, transact: join };
}

function holdNudges(nudges: Nudges, held: (() => void)[]): Nudges {
  return {
    deliveryAccepted: () => held.push(() => nudges.deliveryAccepted()),
    turnReady: (inMs) => held.push(() => nudges.turnReady(inMs)),
    replyQueued: () => held.push(() => nudges.replyQueued()),
    knowledgeChanged: () => held.push(() => nudges.knowledgeChanged()),
    eventsAppended: (clinicId) => held.push(() => nudges.eventsAppended(clinicId)),
  };
}
