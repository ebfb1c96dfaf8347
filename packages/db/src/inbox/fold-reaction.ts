import type { Recorded } from '@post/application';
import type { ReactionEvent, RevokeEvent } from '@post/domain';
import { type BatchState, messageKey } from './batch-state.ts';
import { foldMessage } from './fold-message.ts';
import { findConversation, markChanged, type Place } from './open-conversation.ts';

const NOTED: Recorded = { kind: 'noted' };

/** Reactions that answer. Any other is a gesture, kept only as evidence. */
const ANSWERS: ReadonlySet<string> = new Set(['👍', '✅', '👎']);

/**
 * A thumb on our newest message is an answer to it and counts as said. On an older one it is not: what that message
 * asked may have been replaced by another question since.
 */
export function foldReaction(state: BatchState, place: Place, event: ReactionEvent): Recorded {
  const emoji = event.emoji.replaceAll(/[\u{1F3FB}-\u{1F3FF}\u{FE0F}]/gu, '');
  if (!ANSWERS.has(emoji)) return NOTED;
  const target = state.messages.get(messageKey(place.channelId, event.targetProviderMessageId));
  const conversation = findConversation(state, place, event.sender);
  if (target === undefined || !target.newestOfOurs || conversation?.id !== target.conversationId) return NOTED;
  const { sender, senderName, providerMessageId, sentAt } = event;
  return foldMessage(state, place, {
    kind: 'message',
    sender,
    senderName,
    providerMessageId,
    inReplyTo: event.targetProviderMessageId,
    sentAt,
    isEdit: false,
    content: { kind: 'text', text: emoji },
  });
}

/** Taken back before anyone answered: nobody answers it. */
export function foldRevoke(state: BatchState, place: Place, event: RevokeEvent): Recorded {
  const known = state.messages.get(messageKey(place.channelId, event.providerMessageId));
  if (known?.author !== 'patient' || known.consumed) return NOTED;
  const conversation = state.conversations.get(known.conversationId);
  if (conversation === undefined) return NOTED;
  known.consumed = true;
  const { clinicId } = conversation;
  if (known.row !== null) known.row.consumedBy = 'revoked';
  else {
    const untouched = { content: null, text: null, atMs: null };
    state.messageUpdates.push({ clinicId, id: known.id, ...untouched, consumedBy: 'revoked' });
  }
  conversation.thinned = true;
  markChanged(conversation);
  return NOTED;
}
