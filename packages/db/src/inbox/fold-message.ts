import type { Recorded } from '@post/application';
import type { InboundContent, InboundMessageEvent, InboundWaitingEvent, MessageId } from '@post/domain';
import { newId } from '../new-id.ts';
import {
  type BatchState,
  type ConversationState,
  type MessageRow,
  type MessageState,
  messageKey,
} from './batch-state.ts';
import { hearPatient } from './hear-patient.ts';
import { markChanged, openConversation, type Place } from './open-conversation.ts';
import { textOf } from './text-of.ts';

const NOTED: Recorded = { kind: 'noted' };
const REPEAT: Recorded = { kind: 'repeat' };

export function foldMessage(state: BatchState, place: Place, event: InboundMessageEvent): Recorded {
  const known = state.messages.get(messageKey(place.channelId, event.providerMessageId));
  if (known === undefined) return foldNew(state, place, event);
  if (known.author !== 'patient') return NOTED;
  const conversation = state.conversations.get(known.conversationId);
  if (conversation === undefined) return NOTED;
  if (known.waiting) return rewrite(state, conversation, { known, event });
  if (!event.isEdit || textOf(event.content) === known.text) return REPEAT;
  // A running turn may have read the old wording already, so the correction comes as a message of its own.
  if (known.consumed || conversation.leased) return appendEdit(state, conversation, { known, event });
  return rewrite(state, conversation, { known, event });
}

/** Announced without its content: kept at its place in the order, heard when the content comes. */
export function foldWaiting(state: BatchState, place: Place, event: InboundWaitingEvent): Recorded {
  if (state.messages.has(messageKey(place.channelId, event.providerMessageId))) return REPEAT;
  const conversation = openConversation(state, place, { person: event.sender, name: event.senderName });
  if (conversation === null) return NOTED;
  markChanged(conversation);
  const content: InboundContent = { kind: 'other', label: 'waiting', text: null };
  const told = { content, at: event.sentAt, providerMessageId: event.providerMessageId, inReplyTo: null, editOf: null };
  add(state, { ...rowOf(conversation, told), waiting: true });
  return NOTED;
}

function foldNew(state: BatchState, place: Place, event: InboundMessageEvent): Recorded {
  const conversation = openConversation(state, place, { person: event.sender, name: event.senderName });
  if (conversation === null) return NOTED;
  const row = rowOf(conversation, { ...event, at: event.sentAt, editOf: null });
  const { consumedBy, recorded } = hearPatient(state, conversation, row);
  add(state, { ...row, consumedBy });
  return recorded;
}

interface Correction {
  readonly known: MessageState;
  readonly event: InboundMessageEvent;
}

function rewrite(state: BatchState, conversation: ConversationState, { known, event }: Correction): Recorded {
  const atMs = event.sentAt.epochMilliseconds;
  const text = textOf(event.content);
  const { consumedBy, recorded } = hearPatient(state, conversation, { id: known.id, atMs, text });
  const written = { content: event.content, text, consumedBy, atMs };
  if (known.row === null) state.messageUpdates.push({ clinicId: conversation.clinicId, id: known.id, ...written });
  else Object.assign(known.row, written, { waiting: false });
  Object.assign(known, { text: written.text, waiting: false, consumed: consumedBy !== null });
  return recorded;
}

/** Under no provider id of its own: that id stays with the first wording. */
function appendEdit(state: BatchState, conversation: ConversationState, { known, event }: Correction): Recorded {
  const told = { content: event.content, at: event.sentAt, providerMessageId: null, inReplyTo: event.inReplyTo };
  const row = rowOf(conversation, { ...told, editOf: known.id });
  const { consumedBy, recorded } = hearPatient(state, conversation, row);
  state.newMessages.push({ ...row, consumedBy });
  known.text = row.text;
  return recorded;
}

interface Told {
  readonly content: InboundContent;
  readonly at: InboundMessageEvent['sentAt'];
  readonly providerMessageId: string | null;
  readonly inReplyTo: string | null;
  readonly editOf: MessageId | null;
}

function rowOf({ clinicId, channelId, id }: ConversationState, told: Told): MessageRow {
  return {
    clinicId,
    id: newId<MessageId>(),
    channelId,
    conversationId: id,
    author: 'patient',
    providerMessageId: told.providerMessageId,
    inReplyTo: told.inReplyTo,
    editOf: told.editOf,
    content: told.content,
    text: textOf(told.content),
    waiting: false,
    consumedBy: null,
    atMs: told.at.epochMilliseconds,
  };
}

/** Stores a row and lets later events of the batch find it. */
export function add(state: BatchState, row: MessageRow): void {
  state.newMessages.push(row);
  if (row.providerMessageId === null) return;
  state.messages.set(messageKey(row.channelId, row.providerMessageId), {
    id: row.id,
    conversationId: row.conversationId,
    author: row.author,
    text: row.text,
    waiting: row.waiting,
    consumed: row.consumedBy !== null,
    newestOfOurs: row.author !== 'patient',
    row,
  });
}
