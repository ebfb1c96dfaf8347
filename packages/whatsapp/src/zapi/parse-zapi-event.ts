import { type ChannelEvent, type DeliveryStatus, type SenderIdentity, Temporal } from '@post/domain';
import { asObject, type Json, listAt, numberAt, objectAt, textAt } from '../json.ts';
import { zapiContent } from './zapi-content.ts';
import { zapiChat } from './zapi-sender.ts';

/** The instance that a payload says it comes from; null when it does not say. */
export function zapiInstanceOf(payload: unknown): string | null {
  return textAt(asObject(payload), 'instanceId');
}

/** Reads one Z-API webhook of any kind. Never throws: what is not understood is stored and not answered. */
export function parseZapiEvent(payload: unknown): ChannelEvent {
  const event = asObject(payload);
  if (!event) return ignored('not an object');
  switch (event.type) {
    case 'ReceivedCallback':
      return received(event);
    case 'MessageStatusCallback':
      return messageStatus(event);
    case 'DeliveryCallback':
      return delivery(event);
    case 'PresenceChatCallback':
      return presence(event);
    case 'ConnectedCallback':
      return { kind: 'connection', connected: true, reason: null };
    case 'DisconnectedCallback':
      return { kind: 'connection', connected: false, reason: textAt(event, 'error') };
    default:
      return ignored('an unknown kind of event');
  }
}

function ignored(reason: string): ChannelEvent {
  return { kind: 'ignored', reason };
}

function received(event: Json): ChannelEvent {
  const own = event.fromMe === true;
  // The hidden id of the sender is our own in what we sent ourselves.
  const chat = zapiChat(event, own ? ['chatLid'] : ['chatLid', 'senderLid']);
  if (chat.kind !== 'person') return ignored(chat.kind);
  const providerMessageId = textAt(event, 'messageId');
  if (providerMessageId === null) return ignored('no message id');
  if (own) return ownMessage(event, chat.identity, providerMessageId);
  const notification = textAt(event, 'notification');
  if (notification === 'REVOKE') {
    return {
      kind: 'revoke',
      sender: chat.identity,
      providerMessageId: textAt(event, 'referenceMessageId') ?? providerMessageId,
    };
  }
  if (notification !== null) return ignored(`notification ${notification}`);
  if (event.isStatusReply === true) return ignored('an answer to a status');
  return fromPerson(event, chat.identity, providerMessageId);
}

function ownMessage(event: Json, recipient: SenderIdentity, providerMessageId: string): ChannelEvent {
  const content = zapiContent(event);
  if (!content || objectAt(event, 'reaction') || textAt(event, 'notification') || event.isEdit === true) {
    return ignored('an own event that says nothing');
  }
  return {
    kind: 'echo',
    recipient,
    providerMessageId,
    viaApi: event.fromApi === true,
    text: content.kind === 'text' ? content.text : null,
    sentAt: moment(event),
  };
}

function fromPerson(event: Json, sender: SenderIdentity, providerMessageId: string): ChannelEvent {
  const base = {
    sender,
    senderName: textAt(event, 'senderName') ?? textAt(event, 'chatName'),
    providerMessageId,
    sentAt: moment(event),
  };
  const reaction = objectAt(event, 'reaction');
  if (reaction) {
    const target = textAt(objectAt(reaction, 'referencedMessage'), 'messageId');
    if (target === null) return ignored('a reaction to nothing');
    return { kind: 'reaction', ...base, targetProviderMessageId: target, emoji: textAt(reaction, 'value') ?? '' };
  }
  const content = zapiContent(event);
  if (content) {
    const inReplyTo = textAt(event, 'referenceMessageId');
    return { kind: 'message', ...base, inReplyTo, isEdit: event.isEdit === true, content };
  }
  if (event.waitingMessage === true) return { kind: 'waiting', ...base };
  return ignored('a message without content');
}

/** Their `momment` is epoch milliseconds, in some events seconds; an event without one has just happened. */
function moment(event: Json): Temporal.Instant {
  const told = numberAt(event, 'momment') ?? 0;
  const ms = told < 100_000_000_000 ? told * 1_000 : told;
  if (ms <= 0 || ms > 8_000_000_000_000) return Temporal.Now.instant();
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(ms));
}

/** READ_BY_ME is staff reading on the clinic's own phone: it says nothing about the patient. */
const STATUSES: ReadonlyMap<string, DeliveryStatus> = new Map([
  ['SENT', 'sent'],
  ['RECEIVED', 'delivered'],
  ['READ', 'read'],
  ['PLAYED', 'read'],
]);

function messageStatus(event: Json): ChannelEvent {
  const status = STATUSES.get(textAt(event, 'status') ?? '');
  const providerMessageIds = listAt(event, 'ids').filter((id) => typeof id === 'string');
  if (!status || providerMessageIds.length === 0) return ignored('a status that says nothing of ours');
  return { kind: 'status', providerMessageIds, status, error: null };
}

function delivery(event: Json): ChannelEvent {
  const providerMessageId = textAt(event, 'messageId');
  if (providerMessageId === null) return ignored('a delivery of nothing');
  const error = textAt(event, 'error') ?? textAt(event, 'errorCode');
  return { kind: 'status', providerMessageIds: [providerMessageId], status: error === null ? 'sent' : 'failed', error };
}

function presence(event: Json): ChannelEvent {
  const chat = zapiChat(event, ['chatLid', 'senderLid']);
  if (chat.kind !== 'person') return ignored(chat.kind);
  const status = textAt(event, 'status');
  const seen = status === 'COMPOSING' ? 'composing' : status === 'RECORDING' ? 'recording' : 'idle';
  return { kind: 'presence', sender: chat.identity, presence: seen };
}
