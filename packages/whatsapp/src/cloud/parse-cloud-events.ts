import { type ChannelEvent, DELIVERY_STATUSES, Temporal } from '@post/domain';
import { asObject, type Json, listAt, numberAt, objectAt, textAt } from '../json.ts';
import { cloudContent } from './cloud-content.ts';
import { type CloudPerson, type CloudSender, cloudIdentity, cloudPeople, cloudSender } from './cloud-sender.ts';

/** One thing that happened on one of our numbers. */
export interface CloudEvent {
  readonly phoneNumberId: string;
  readonly event: ChannelEvent;
}

/** Reads a batch in its order: several entries, changes, messages and statuses. Never throws. */
export function parseCloudEvents(payload: unknown): readonly CloudEvent[] {
  return listAt(asObject(payload), 'entry')
    .flatMap((entry) => listAt(asObject(entry), 'changes'))
    .flatMap((change) => changeEvents(asObject(change)));
}

function changeEvents(change: Json | null): readonly CloudEvent[] {
  const value = objectAt(change, 'value');
  const phoneNumberId = textAt(objectAt(value, 'metadata'), 'phone_number_id');
  if (!value || phoneNumberId === null) return [];
  const people = cloudPeople(value);
  const events: readonly ChannelEvent[] = [
    ...objects(value, 'messages').map((message) => messageEvent(message, people)),
    ...objects(value, 'message_echoes').map(echoEvent),
    ...objects(value, 'statuses').map(statusEvent),
  ];
  return events.map((event) => ({ phoneNumberId, event }));
}

function objects(value: Json, key: string): readonly Json[] {
  return listAt(value, key)
    .map(asObject)
    .filter((item) => item !== null);
}

function ignored(reason: string): ChannelEvent {
  return { kind: 'ignored', reason };
}

function messageEvent(message: Json, people: readonly CloudPerson[]): ChannelEvent {
  const from = cloudSender(message, people);
  const providerMessageId = textAt(message, 'id');
  if (!from || providerMessageId === null) return ignored('a message of nobody');
  if (textAt(message, 'group_id') !== null) return ignored('group');
  const base = { ...from, providerMessageId, sentAt: moment(message) };
  switch (message.type) {
    case 'reaction':
      return reactionEvent(objectAt(message, 'reaction'), base);
    case 'revoke':
      return revokeEvent(objectAt(message, 'revoke'), base);
    case 'edit':
      return editEvent(objectAt(message, 'edit'), base);
    default:
      return contentEvent(message, base, { isEdit: false });
  }
}

interface MessageBase extends CloudSender {
  readonly providerMessageId: string;
  readonly sentAt: Temporal.Instant;
}

function contentEvent(message: Json, base: MessageBase, { isEdit }: { readonly isEdit: boolean }): ChannelEvent {
  const content = cloudContent(message);
  if (!content) return ignored('a message without content');
  return { kind: 'message', ...base, inReplyTo: textAt(objectAt(message, 'context'), 'id'), isEdit, content };
}

/** A correction comes as a message with an id of its own around the new words of the first one. */
function editEvent(edit: Json | null, base: MessageBase): ChannelEvent {
  const [original, corrected] = [textAt(edit, 'original_message_id'), objectAt(edit, 'message')];
  if (original === null || !corrected) return ignored('an edit of nothing');
  return contentEvent(corrected, { ...base, providerMessageId: original }, { isEdit: true });
}

function revokeEvent(revoke: Json | null, { sender }: MessageBase): ChannelEvent {
  const original = textAt(revoke, 'original_message_id');
  return original === null ? ignored('a revoke of nothing') : { kind: 'revoke', sender, providerMessageId: original };
}

function reactionEvent(reaction: Json | null, base: MessageBase): ChannelEvent {
  const target = textAt(reaction, 'message_id');
  if (target === null) return ignored('a reaction to nothing');
  return { kind: 'reaction', ...base, targetProviderMessageId: target, emoji: textAt(reaction, 'emoji') ?? '' };
}

/** What staff typed in the WhatsApp Business app on the same number. Tidying up there is not taking over. */
function echoEvent(message: Json): ChannelEvent {
  const recipient = cloudIdentity(message, 'to');
  const providerMessageId = textAt(message, 'id');
  if (!recipient || providerMessageId === null) return ignored('an echo to nobody');
  if (textAt(message, 'group_id') !== null) return ignored('group');
  const { type } = message;
  if (type === 'reaction' || type === 'revoke' || type === 'edit') return ignored(`an own ${type}`);
  const text = textAt(objectAt(message, 'text'), 'body');
  return { kind: 'echo', recipient, providerMessageId, viaApi: false, text, sentAt: moment(message) };
}

function statusEvent(status: Json): ChannelEvent {
  const id = textAt(status, 'id');
  const reached = DELIVERY_STATUSES.find((known) => known === status.status);
  if (id === null || !reached) return ignored('a status that says nothing of ours');
  return {
    kind: 'status',
    providerMessageIds: [id],
    status: reached,
    error: reached === 'failed' ? failureOf(status) : null,
  };
}

function failureOf(status: Json): string | null {
  const error = asObject(listAt(status, 'errors')[0]);
  const words = [numberAt(error, 'code'), textAt(error, 'title') ?? textAt(error, 'message')];
  return words.filter((word) => word !== null).join(' ') || null;
}

/** Their timestamps are epoch seconds as text; one that is not a time has just happened. */
function moment(message: Json): Temporal.Instant {
  const seconds = Number(textAt(message, 'timestamp') ?? numberAt(message, 'timestamp'));
  if (!Number.isInteger(seconds) || seconds <= 0 || seconds > 8_000_000_000) return Temporal.Now.instant();
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);
}
