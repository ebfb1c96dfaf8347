import type { ConversationId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';

export type HandlingOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unknown' };

/** Staff take the conversation: Cora's running turn is fenced off, her unsent replies are withdrawn, and she stays silent. */
export async function handOverConversation(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Actor,
  conversationId: ConversationId,
): Promise<HandlingOutcome> {
  return changeHandling(ports, actor, { conversationId, handling: 'staff' });
}

/** Staff give the conversation back: Cora answers what the patient writes from now on. */
export async function resumeConversation(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Actor,
  conversationId: ConversationId,
): Promise<HandlingOutcome> {
  return changeHandling(ports, actor, { conversationId, handling: 'cora' });
}

async function changeHandling(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Actor,
  change: { readonly conversationId: ConversationId; readonly handling: 'cora' | 'staff' },
): Promise<HandlingOutcome> {
  const { conversationId, handling } = change;
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<HandlingOutcome> => {
    if (!(await tx.conversation(conversationId))) return { kind: 'unknown' };
    const changed = await tx.setHandling(conversationId, handling, { who: 'staff', now: ports.clock.now() });
    if (!changed) return { kind: 'unchanged' };
    if (handling === 'staff' && actor.kind === 'staff') await tx.claim(conversationId, actor.staffId);
    const kind = handling === 'staff' ? 'conversation.handed-over' : 'conversation.resumed';
    await tx.appendEvents(actor, [{ kind, subjectId: conversationId }]);
    return { kind: 'changed' };
  });
  if (outcome.kind === 'changed') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
