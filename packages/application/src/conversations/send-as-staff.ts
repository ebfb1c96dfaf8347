import type { ConversationId, Message } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import { promiseKept } from './promise-kept.ts';

export type SendAsStaffOutcome =
  | { readonly kind: 'queued'; readonly message: Message }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'empty' };

/**
 * Queues a reply typed by staff; writing is taking over, so Cora falls silent in this conversation, and it is the answer
 * that the patient was promised.
 */
export async function sendAsStaff(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Actor,
  request: { readonly conversationId: ConversationId; readonly text: string },
): Promise<SendAsStaffOutcome> {
  const text = request.text.trim();
  if (text === '') return { kind: 'empty' };
  const { conversationId } = request;
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<SendAsStaffOutcome> => {
    if (!(await tx.conversation(conversationId))) return { kind: 'unknown' };
    const now = ports.clock.now();
    const tookOver = await tx.setHandling(conversationId, 'staff', { who: 'staff', now });
    if (actor.kind === 'staff') await tx.claim(conversationId, actor.staffId);
    const message = await tx.queueOutbound(conversationId, 'staff', { kind: 'reply', text, options: [] });
    const takeOver = tookOver ? [{ kind: 'conversation.handed-over', subjectId: conversationId } as const] : [];
    const kept = await tx.keepPromises(conversationId, now);
    const events = [...takeOver, { kind: 'conversation.message', subjectId: conversationId } as const];
    await tx.appendEvents(actor, [...events, ...kept.map(promiseKept)]);
    return { kind: 'queued', message };
  });
  if (outcome.kind !== 'queued') return outcome;
  ports.nudges.replyQueued();
  ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
