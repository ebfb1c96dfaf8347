import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';

/** Writes down who came and went; open screens of someone who left notice. */
export async function noteSignIn(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  what: 'staff.signed-in' | 'staff.signed-out',
): Promise<void> {
  await ports.store.transact(actor.clinicId, (tx) =>
    tx.appendEvents(actor, [{ kind: what, subjectId: actor.staffId }]),
  );
  ports.nudges.eventsAppended(actor.clinicId);
}
