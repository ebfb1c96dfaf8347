import type { ChannelDelivery, Clock } from '@post/application';
import type { ChannelId, ClinicId, ContactId, ConversationId, MessageAuthor, MessageId } from '@post/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import type { IdentityKind } from '../schema/people.ts';
import { jsonRows, uuidArray } from '../sql-values.ts';
import {
  type BatchState,
  type ClinicSettings,
  type ConversationState,
  identityKey,
  messageKey,
} from './batch-state.ts';
import { identitiesOf, messageIdsOf, personOf } from './sender-identities.ts';

/** What counts the time at the desk. */
export interface InboxTimes {
  /** For how long staff have been silent; the rest is the database's clock. */
  readonly clock: Clock;
  /** Replaces the clinic's own quiet time. */
  readonly debounceMs: number | null;
  /** The quiet time is extended by further messages up to this many times its length, and at least `leastCapMs`. */
  readonly capFactor: number;
  readonly leastCapMs: number;
}

/**
 * In the queries, `offset 0` keeps the planner from turning look-ups by key around, which it does on tables it knows
 * nothing about yet: it would read a growing table whole for each batch.
 *
 * Locks, in this order: the inbox of each clinic (one batch at a time, so that nobody else makes contacts or conversations
 * meanwhile), then the rows of all conversations that the batch touches, by id. Messages are read after those locks.
 * All statements are on the wire at once; the database runs them one after another, each with its own snapshot.
 */
export async function loadBatch(
  session: Session,
  batch: readonly Omit<ChannelDelivery, 'raw'>[],
  times: InboxTimes,
): Promise<BatchState> {
  const clinicIds = [...new Set(batch.map(({ clinicId }) => clinicId))].sort();
  const people = batch.flatMap(({ clinicId, channelId, event }) => {
    const person = personOf(event);
    return person === null ? [] : identitiesOf(person).map((identity) => ({ clinicId, channelId, ...identity }));
  });
  const wanted = batch.flatMap(({ channelId, event }) =>
    messageIdsOf(event).map((id) => ({ channelId, id, quotes: event.kind === 'status' })),
  );
  const [settings, identities, conversations, messages] = await Promise.all([
    session.rows<SettingsRow>(inboxLocks(clinicIds)),
    session.rows<IdentityFound>(identityQuery(people)),
    session.rows<ConversationFound>(conversationQuery(people, wanted)),
    session.rows<MessageFound>(messageQuery(wanted)),
  ]);
  return {
    nowMs: settings[0]?.nowMs ?? Number.NaN,
    clockMs: settings[0]?.nowMs ?? Number.NaN,
    deskMs: times.clock.now().epochMilliseconds,
    clinics: new Map(settings.map((row) => [row.clinicId, settingsOf(row, times)])),
    identities: new Map(identities.map((row) => [identityKey(row.clinicId, row.kind, row.value), row.contactId])),
    contacts: new Map(
      identities.map(({ contactId, ...row }) => [contactId, { ...row, id: contactId, change: 'none' }]),
    ),
    conversations: new Map(conversations.map((row) => [row.id, conversationOf(row)])),
    messages: new Map(messages.map((row) => [messageKey(row.channelId, row.providerMessageId), { ...row, row: null }])),
    newIdentities: [],
    newMessages: [],
    messageUpdates: [],
    statuses: [],
    apiEchoes: [],
    connections: [],
    answered: [],
    optWishes: [],
    events: [],
  };
}

interface SettingsRow {
  readonly clinicId: ClinicId;
  readonly debounceMs: number;
  readonly idleMinutes: number;
  readonly nowMs: number;
}

function settingsOf(row: SettingsRow, quiet: InboxTimes): ClinicSettings {
  const debounceMs = quiet.debounceMs ?? row.debounceMs;
  const capMs = Math.max(quiet.capFactor * debounceMs, quiet.leastCapMs);
  return { debounceMs, capMs, handoffIdleMs: row.idleMinutes * 60_000 };
}

function inboxLocks(clinicIds: readonly ClinicId[]): SQL {
  return sql`
    select c.id as "clinicId", c.reply_debounce_ms as "debounceMs", c.handoff_idle_minutes as "idleMinutes",
      (extract(epoch from clock_timestamp()) * 1000)::float8 as "nowMs"
    from (
      select id, pg_advisory_xact_lock(hashtextextended('inbox:' || id::text, 0))
      from unnest(${uuidArray(clinicIds)}) with ordinality as inbox (id, place)
      order by place
      offset 0
    ) locked
    join clinic c on c.id = locked.id`;
}

interface Person {
  readonly clinicId: ClinicId;
  readonly channelId: ChannelId;
  readonly kind: IdentityKind;
  readonly value: string;
}

interface IdentityFound {
  readonly clinicId: ClinicId;
  readonly kind: IdentityKind;
  readonly value: string;
  readonly contactId: ContactId;
  readonly displayName: string | null;
  readonly phone: string | null;
  readonly phoneKey: string | null;
}

function identityQuery(people: readonly Person[]): SQL {
  return sql`
    select i.clinic_id as "clinicId", i.kind, i.value, i.contact_id as "contactId",
      c.display_name as "displayName", c.phone, p.value as "phoneKey"
    from (
      select distinct "clinicId", kind, value
      from json_to_recordset(${jsonRows(people)}) as person ("clinicId" uuid, kind text, value text)
    ) wanted
    cross join lateral (
      select o.* from contact_identity o
      where o.clinic_id = wanted."clinicId" and o.kind = wanted.kind and o.value = wanted.value
      offset 0
    ) i
    cross join lateral (
      select o.* from contact o
      where o.clinic_id = i.clinic_id and o.id = i.contact_id
      offset 0
    ) c
    left join lateral (
      select o.value from contact_identity o
      where o.clinic_id = i.clinic_id and o.contact_id = i.contact_id and o.kind = 'phone'
      offset 0
    ) p on true`;
}

type ConversationFound = Omit<ConversationState, 'takenOver' | 'thinned' | 'change'>;

function conversationOf(row: ConversationFound): ConversationState {
  return { ...row, takenOver: false, thinned: false, change: 'none' };
}

interface WantedMessage {
  readonly channelId: ChannelId;
  readonly id: string;
  /** Only its delivery status is of interest: its conversation stays unlocked. */
  readonly quotes: boolean;
}

function conversationQuery(people: readonly Person[], wanted: readonly WantedMessage[]): SQL {
  const ms = (column: SQL) => sql`(extract(epoch from ${column}) * 1000)::float8`;
  return sql`
    select c.clinic_id as "clinicId", c.id, c.channel_id as "channelId", c.contact_id as "contactId", c.address,
      c.handling, ${ms(sql`c.handed_over_at`)} as "handedOverMs", ${ms(sql`c.last_staff_at`)} as "lastStaffMs",
      ${ms(sql`c.ready_at`)} as "readyMs", ${ms(sql`c.first_pending_at`)} as "firstPendingMs",
      ${ms(sql`c.last_inbound_at`)} as "lastInboundMs", ${ms(sql`c.last_message_at`)} as "lastMessageMs",
      coalesce(c.lease_until > clock_timestamp(), false) as leased
    from conversation c
    where (c.clinic_id, c.id) in (
      select owned.clinic_id, owned.id
      from json_to_recordset(${jsonRows(people)}) as person ("clinicId" uuid, "channelId" uuid, kind text, value text)
      cross join lateral (
        select i.contact_id from contact_identity i
        where i.clinic_id = person."clinicId" and i.kind = person.kind and i.value = person.value
        offset 0
      ) known
      cross join lateral (
        select o.clinic_id, o.id from conversation o
        where o.clinic_id = person."clinicId" and o.channel_id = person."channelId" and o.contact_id = known.contact_id
        offset 0
      ) owned
      union
      select m.clinic_id, m.conversation_id
      from json_to_recordset(${jsonRows(wanted)}) as wanted ("channelId" uuid, id text, quotes boolean)
      cross join lateral (
        select o.clinic_id, o.conversation_id from message o
        where o.channel_id = wanted."channelId" and o.provider_message_id = wanted.id
        offset 0
      ) m
      where not wanted.quotes
    )
    order by c.id
    for no key update of c`;
}

interface MessageFound {
  readonly channelId: ChannelId;
  readonly providerMessageId: string;
  readonly id: MessageId;
  readonly conversationId: ConversationId;
  readonly author: MessageAuthor;
  readonly text: string | null;
  readonly waiting: boolean;
  readonly consumed: boolean;
  readonly newestOfOurs: boolean;
}

function messageQuery(wanted: readonly WantedMessage[]): SQL {
  return sql`
    select m.channel_id as "channelId", m.provider_message_id as "providerMessageId", m.id,
      m.conversation_id as "conversationId", m.author, coalesce(edit.text, m.text) as text, m.waiting,
      m.consumed_at is not null as consumed,
      m.author <> 'patient' and not exists (
        select 1 from message later
        where later.clinic_id = m.clinic_id and later.conversation_id = m.conversation_id
          and later.seq > m.seq and later.author <> 'patient'
      ) as "newestOfOurs"
    from (
      select distinct "channelId", id
      from json_to_recordset(${jsonRows(wanted)}) as wanted ("channelId" uuid, id text)
    ) wanted
    cross join lateral (
      select o.* from message o
      where o.channel_id = wanted."channelId" and o.provider_message_id = wanted.id
      offset 0
    ) m
    left join lateral (
      select e.text from message e
      where e.clinic_id = m.clinic_id and e.conversation_id = m.conversation_id and e.seq > m.seq and e.edit_of = m.id
      order by e.seq desc
      limit 1
    ) edit on m.author = 'patient'`;
}
