import { type ChannelEvent, type DeliveryStatus, type SenderIdentity, Temporal } from '@post/domain';
import { asObject, type Json, listAt, objectAt, textAt } from '../json.ts';
import { cloudContent } from './cloud-content.ts';

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
  const people = peopleOf(value);
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

interface Person {
  readonly name: string | null;
  readonly phone: string | null;
  readonly userId: string | null;
}

/** Who a batch is about; Meta tells names and business-scoped ids beside the messages. */
function peopleOf(value: Json): readonly Person[] {
  return objects(value, 'contacts').map((contact) => ({
    name: textAt(objectAt(contact, 'profile'), 'name'),
    phone: textAt(contact, 'wa_id'),
    userId: textAt(contact, 'user_id'),
  }));
}

function ignored(reason: string): ChannelEvent {
  return { kind: 'ignored', reason };
}

/** Who adopted a username may come without a phone, by an id that is scoped to the business. */
function identityOf(message: Json, phoneKey: string, idKey: string): SenderIdentity | null {
  const phone = /^\d{8,15}$/.exec(textAt(message, phoneKey) ?? '')?.[0] ?? null;
  const businessScopedId = textAt(message, idKey) ?? textAt(message, 'user_id');
  return phone === null && businessScopedId === null ? null : { phone, lid: null, businessScopedId };
}

/** The person of the batch whom the message comes from: the one with its phone or id, or the only one. */
function senderOf(message: Json, people: readonly Person[]): Person | null {
  const own = identityOf(message, 'from', 'from_user_id');
  const listed = people.find(
    ({ phone, userId }) =>
      (phone !== null && phone === own?.phone) || (userId !== null && userId === own?.businessScopedId),
  );
  const [only] = people.length === 1 && !own ? people : [];
  const person = listed ?? only;
  const phone = own?.phone ?? person?.phone ?? null;
  const userId = own?.businessScopedId ?? person?.userId ?? null;
  return phone === null && userId === null ? null : { name: person?.name ?? null, phone, userId };
}

function messageEvent(message: Json, people: readonly Person[]): ChannelEvent {
  const person = senderOf(message, people);
  const providerMessageId = textAt(message, 'id');
  if (!person || providerMessageId === null) return ignored('a message of nobody');
  if (textAt(message, 'group_id') !== null) return ignored('group');
  const sender = { phone: person.phone, lid: null, businessScopedId: person.userId };
  const base = { sender, senderName: person.name, providerMessageId, sentAt: moment(message) };
  if (message.type === 'reaction') return reactionEvent(objectAt(message, 'reaction'), base);
  const content = cloudContent(message);
  if (!content) return ignored('a message without content');
  return { kind: 'message', ...base, inReplyTo: textAt(objectAt(message, 'context'), 'id'), isEdit: false, content };
}

interface MessageBase {
  readonly sender: SenderIdentity;
  readonly senderName: string | null;
  readonly providerMessageId: string;
  readonly sentAt: Temporal.Instant;
}

function reactionEvent(reaction: Json | null, base: MessageBase): ChannelEvent {
  const target = textAt(reaction, 'message_id');
  if (target === null) return ignored('a reaction to nothing');
  return { kind: 'reaction', ...base, targetProviderMessageId: target, emoji: textAt(reaction, 'emoji') ?? '' };
}

/** What staff typed in the WhatsApp Business app on the same number. */
function echoEvent(message: Json): ChannelEvent {
  const recipient = identityOf(message, 'to', 'to_user_id');
  const providerMessageId = textAt(message, 'id');
  if (!recipient || providerMessageId === null) return ignored('an echo to nobody');
  const text = textAt(objectAt(message, 'text'), 'body');
  return { kind: 'echo', recipient, providerMessageId, viaApi: false, text, sentAt: moment(message) };
}

const STATUSES: Readonly<Record<string, DeliveryStatus>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
};

function statusEvent(status: Json): ChannelEvent {
  const [id, reached] = [textAt(status, 'id'), STATUSES[textAt(status, 'status') ?? '']];
  if (id === null || !reached) return ignored('a status that says nothing of ours');
  const error = asObject(listAt(status, 'errors')[0]);
  const said = textAt(error, 'title') ?? textAt(error, 'message');
  const reason = error ? `${String(error.code ?? '')} ${said ?? ''}`.trim() : null;
  return { kind: 'status', providerMessageIds: [id], status: reached, error: reason };
}

/** Their timestamps are epoch seconds as text; one that is not a time has just happened. */
function moment(message: Json): Temporal.Instant {
  const seconds = Number(textAt(message, 'timestamp'));
  if (!Number.isInteger(seconds) || seconds <= 0 || seconds > 8_000_000_000) return Temporal.Now.instant();
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);
}
