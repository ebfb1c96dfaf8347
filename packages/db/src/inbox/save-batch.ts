import { type SQL, sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { jsonRows } from '../sql-values.ts';
import { storable } from '../storable.ts';
import type { BatchState } from './batch-state.ts';
import { saveConversations } from './save-conversations.ts';

/**
 * Writes what the batch did, a statement per table however many events there are, all on the wire at once and in the order
 * that foreign keys ask for.
 */
export async function saveBatch(session: Session, state: BatchState): Promise<void> {
  const statements = [
    ...insertContacts(state),
    ...updateContacts(state),
    ...insertIdentities(state),
    ...saveConversations(state),
    ...insertMessages(state),
    ...updateMessages(state),
    ...insertMedia(state),
    ...afterMessages(state),
    ...updateChannels(state),
  ];
  await Promise.all(statements.map((statement) => session.rows(statement)));
}

function insertContacts(state: BatchState): readonly SQL[] {
  const rows = [...state.contacts.values()].filter(({ change }) => change === 'new');
  if (rows.length === 0) return [];
  return [
    sql`
      insert into contact (clinic_id, id, display_name, phone, created_at)
      select "clinicId", id, "displayName", phone, clock_timestamp()
      from json_to_recordset(${jsonRows(storable(rows))})
        as contact ("clinicId" uuid, id uuid, "displayName" text, phone text)`,
  ];
}

function updateContacts(state: BatchState): readonly SQL[] {
  const rows = [...state.contacts.values()].filter(({ change }) => change === 'changed');
  if (rows.length === 0) return [];
  return [
    sql`
      update contact set display_name = news."displayName", phone = news.phone
      from json_to_recordset(${jsonRows(storable(rows))})
        as news ("clinicId" uuid, id uuid, "displayName" text, phone text)
      where contact.clinic_id = news."clinicId" and contact.id = news.id`,
  ];
}

function insertIdentities({ newIdentities }: BatchState): readonly SQL[] {
  if (newIdentities.length === 0) return [];
  return [
    sql`
      insert into contact_identity (clinic_id, kind, value, contact_id, created_at)
      select "clinicId", kind, value, "contactId", clock_timestamp()
      from json_to_recordset(${jsonRows(newIdentities)})
        as identity ("clinicId" uuid, kind text, value text, "contactId" uuid)`,
  ];
}

function insertMessages({ newMessages }: BatchState): readonly SQL[] {
  if (newMessages.length === 0) return [];
  const rows = newMessages.map((row, place) => ({ ...row, place }));
  return [
    sql`
      insert into message (clinic_id, id, channel_id, conversation_id, author, provider_message_id, in_reply_to, edit_of,
        content, text, waiting, consumed_by, consumed_at, at)
      select "clinicId", id, "channelId", "conversationId", author, "providerMessageId", "inReplyTo", "editOf",
        content, text, waiting, "consumedBy", case when "consumedBy" is not null then clock_timestamp() end,
        to_timestamp("atMs" / 1000.0)
      from json_to_recordset(${jsonRows(storable(rows))}) as message ("clinicId" uuid, id uuid, "channelId" uuid,
        "conversationId" uuid, author text, "providerMessageId" text, "inReplyTo" text, "editOf" uuid, content jsonb,
        text text, waiting boolean, "consumedBy" text, "atMs" float8, place int)
      order by place`,
  ];
}

/** Every file is fetched in the background; one that came with an announced message as much as any other. */
function insertMedia({ newMessages, messageUpdates }: BatchState): readonly SQL[] {
  const rows = [...newMessages, ...messageUpdates].flatMap(({ clinicId, id, content }) =>
    content?.kind === 'media' && content.reference !== null ? [{ clinicId, id, audio: content.media === 'audio' }] : [],
  );
  if (rows.length === 0) return [];
  return [
    sql`
      insert into media (clinic_id, message_id, transcribing, due_at, received_at)
      select "clinicId", id, audio, clock_timestamp(), clock_timestamp()
      from json_to_recordset(${jsonRows(rows)}) as file ("clinicId" uuid, id uuid, audio boolean)
      on conflict (clinic_id, message_id) do nothing`,
  ];
}

/** One update per message, the last one the batch made of it. */
function updateMessages({ messageUpdates }: BatchState): readonly SQL[] {
  if (messageUpdates.length === 0) return [];
  const last = new Map<string, BatchState['messageUpdates'][number]>();
  for (const one of messageUpdates) {
    const before = last.get(one.id);
    last.set(one.id, one.content === null && before !== undefined ? { ...before, consumedBy: one.consumedBy } : one);
  }
  return [
    sql`
      update message m set
        content = coalesce(news.content, m.content),
        text = case when news.content is null then m.text else news.text end,
        waiting = m.waiting and news.content is null,
        consumed_by = coalesce(news."consumedBy", m.consumed_by),
        consumed_at = case when news."consumedBy" is null then m.consumed_at else clock_timestamp() end,
        at = coalesce(to_timestamp(news."atMs" / 1000.0), m.at)
      from json_to_recordset(${jsonRows(storable([...last.values()]))})
        as news ("clinicId" uuid, id uuid, content jsonb, text text, "consumedBy" text, "atMs" float8)
      where m.clinic_id = news."clinicId" and m.id = news.id`,
  ];
}

function afterMessages(state: BatchState): readonly SQL[] {
  const echoes = state.newMessages.filter(({ author }) => author === 'staff');
  const takenOver = [...state.conversations.values()].filter((one) => one.takenOver);
  const thinned = [...state.conversations.values()].filter((one) => one.thinned && !one.takenOver);
  return [
    ...(echoes.length === 0 ? [] : [insertSentReplies(echoes)]),
    ...(takenOver.length === 0 ? [] : [consumeAsStaff(takenOver), withdrawReplies(takenOver)]),
    ...(thinned.length === 0 ? [] : [restWhenNothingWaits(thinned)]),
  ];
}

function insertSentReplies(rows: readonly { readonly id: string }[]): SQL {
  return sql`
    insert into outbox (clinic_id, message_id, conversation_id, seq, author, status)
    select m.clinic_id, m.id, m.conversation_id, m.seq, 'staff', 'sent'
    from json_to_recordset(${jsonRows(rows)}) as echo ("clinicId" uuid, id uuid)
    join message m on m.clinic_id = echo."clinicId" and m.id = echo.id`;
}

function consumeAsStaff(rows: readonly { readonly id: string }[]): SQL {
  return sql`
    update message m set consumed_at = clock_timestamp(), consumed_by = 'staff'
    from json_to_recordset(${jsonRows(rows)}) as conversation ("clinicId" uuid, id uuid)
    where m.clinic_id = conversation."clinicId" and m.conversation_id = conversation.id
      and m.author = 'patient' and m.consumed_at is null and not m.waiting`;
}

function withdrawReplies(rows: readonly { readonly id: string }[]): SQL {
  return sql`
    update outbox o set status = 'withdrawn'
    from json_to_recordset(${jsonRows(rows)}) as conversation ("clinicId" uuid, id uuid)
    where o.clinic_id = conversation."clinicId" and o.conversation_id = conversation.id
      and o.author = 'cora' and o.status = 'queued'`;
}

function restWhenNothingWaits(rows: readonly { readonly id: string }[]): SQL {
  return sql`
    update conversation c set ready_at = null, first_pending_at = null
    from json_to_recordset(${jsonRows(rows)}) as thinned ("clinicId" uuid, id uuid)
    where c.clinic_id = thinned."clinicId" and c.id = thinned.id
      and not exists (
        select 1 from message m
        where m.clinic_id = c.clinic_id and m.conversation_id = c.id
          and m.author = 'patient' and m.consumed_at is null and not m.waiting
      )`;
}

function updateChannels({ connections }: BatchState): readonly SQL[] {
  if (connections.length === 0) return [];
  const last = [...new Map(connections.map((one) => [one.channelId, one])).values()];
  return [
    sql`
      update channel c set connected = news.connected, connection_reason = news.reason,
        connection_changed_at = clock_timestamp()
      from json_to_recordset(${jsonRows(storable(last))})
        as news ("clinicId" uuid, "channelId" uuid, connected boolean, reason text)
      where c.clinic_id = news."clinicId" and c.id = news."channelId"`,
  ];
}
