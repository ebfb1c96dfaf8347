import type { Recorded } from '@post/application';
import type { EchoEvent, MessageId } from '@post/domain';
import { newId } from '../new-id.ts';
import { type BatchState, type ConversationState, messageKey } from './batch-state.ts';
import { add } from './fold-message.ts';
import { findConversation, markChanged, openConversation, type Place } from './open-conversation.ts';

/** A message that left the clinic's own number: one of ours coming back, or staff typing on the phone. */
export function foldEcho(state: BatchState, place: Place, event: EchoEvent): Recorded {
  return event.viaApi ? foldOwn(state, place, event) : foldStaff(state, place, event);
}

/** Proof that it was sent, known under this id or, when the send call never told us the id, by its words. */
function foldOwn(state: BatchState, place: Place, event: EchoEvent): Recorded {
  const { providerMessageId, text } = event;
  if (state.messages.has(messageKey(place.channelId, providerMessageId))) {
    state.statuses.push({ ...place, providerMessageId, status: 'sent', error: null });
    return { kind: 'noted' };
  }
  const conversationId = findConversation(state, place, event.recipient)?.id ?? null;
  state.apiEchoes.push({ ...place, conversationId, providerMessageId, text });
  return { kind: 'noted' };
}

function foldStaff(state: BatchState, place: Place, event: EchoEvent): Recorded {
  if (state.messages.has(messageKey(place.channelId, event.providerMessageId))) return { kind: 'repeat' };
  const conversation = openConversation(state, place, { person: event.recipient, name: null });
  if (conversation === null) return { kind: 'noted' };
  const id = newId<MessageId>();
  add(state, {
    ...place,
    id,
    conversationId: conversation.id,
    author: 'staff',
    providerMessageId: event.providerMessageId,
    inReplyTo: null,
    editOf: null,
    content: { kind: 'reply', text: event.text ?? '', options: [] },
    text: event.text,
    waiting: false,
    consumedBy: null,
    atMs: event.sentAt.epochMilliseconds,
  });
  takeOver(state, conversation);
  state.answered.push({ clinicId: place.clinicId, conversationId: conversation.id });
  const message = { kind: 'conversation.message', subjectId: conversation.id, detail: { messageId: id } } as const;
  state.events.push({ clinicId: place.clinicId, actor: 'system', event: message });
  return { kind: 'message', conversationId: conversation.id, readyInMs: null };
}

function takeOver(state: BatchState, conversation: ConversationState): void {
  markChanged(conversation);
  conversation.lastStaffMs = state.deskMs;
  conversation.lastMessageMs = state.nowMs;
  if (conversation.handling === 'staff') return;
  conversation.handling = 'staff';
  conversation.handedOverMs = state.deskMs;
  conversation.readyMs = null;
  conversation.firstPendingMs = null;
  conversation.leased = false;
  conversation.takenOver = true;
  const event = { kind: 'conversation.handed-over', subjectId: conversation.id } as const;
  state.events.push({ clinicId: conversation.clinicId, actor: 'system', event });
}
