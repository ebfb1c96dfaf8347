import type { DeskConversation } from '@post/application';
import type { ChannelId, ClinicId, ContactId, ConversationId, StaffId } from '@post/domain';
import { type SQL, sql } from 'drizzle-orm';
import { toInstant, toInstantOrNull } from '../schema/columns.ts';

export interface DeskRow {
  readonly id: ConversationId;
  readonly channel_id: ChannelId;
  readonly contact_id: ContactId;
  readonly handling: DeskConversation['handling'];
  readonly handed_over_at: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly channel: DeskConversation['channel'];
  readonly last_message_at: string;
  readonly last_inbound_at: string | null;
  readonly author: 'patient' | 'cora' | 'staff' | null;
  readonly text: string | null;
  readonly status: NonNullable<DeskConversation['lastMessage']>['status'];
  readonly assigned_to: StaffId | null;
  readonly assignee: string | null;
  readonly labels: readonly string[];
  readonly closed: boolean;
  readonly waiting: boolean;
  readonly urgent: boolean;
  readonly answering: boolean;
  readonly unread: number;
}

/** More are shown as "99+" anyway. */
const MOST_UNREAD = 100;

/**
 * The conversations of the clinic as the desk sees them; `where` speaks of `c` (conversation), `d` (its desk), `t` (its
 * open tasks), `last` (its newest message), `closed` and `waits`.
 */
export function deskRows(clinicId: ClinicId, viewer: StaffId | null, where: SQL): SQL {
  return sql`
    select c.id, c.channel_id, c.contact_id, c.handling, c.handed_over_at, ct.display_name as name, ct.phone,
      ch.kind as channel, c.last_message_at, c.last_inbound_at, last.author, last.text, o.status,
      d.assigned_to, l.name as assignee, to_jsonb(coalesce(d.labels, '{}')) as labels,
      facts.closed, facts.waits as waiting, coalesce(t.urgent, false) as urgent,
      coalesce(c.lease_until > clock_timestamp(), false) as answering, coalesce(u.unread, 0) as unread
    from ${deskTables(clinicId)}
    join contact ct on ct.clinic_id = c.clinic_id and ct.id = c.contact_id
    join channel ch on ch.clinic_id = c.clinic_id and ch.id = c.channel_id
    left join outbox o on o.clinic_id = c.clinic_id and o.message_id = last.id
    left join staff s on s.clinic_id = c.clinic_id and s.id = d.assigned_to
    left join login l on l.id = s.user_id
    left join lateral (${unread(viewer)}) u on true
    where c.clinic_id = ${clinicId} and c.merged_into is null and ${where}`;
}

/** `c`, `d`, `t`, `last` and `facts`. Closed ends by itself when the patient writes again. */
export function deskTables(clinicId: ClinicId): SQL {
  return sql`conversation c
    left join conversation_desk d on d.clinic_id = c.clinic_id and d.conversation_id = c.id
    left join lateral (
      select bool_or(urgent) as urgent, bool_or(urgent or promised or kind in ('handover', 'emergency')) as owed
      from task where task.clinic_id = ${clinicId} and task.conversation_id = c.id and task.status = 'open'
    ) t on true
    left join lateral (
      select m.id, m.author, m.text from message m
      where m.clinic_id = ${clinicId} and m.conversation_id = c.id and not m.waiting
      order by m.seq desc limit 1
    ) last on true
    cross join lateral (
      select d.closed_at is not null and d.closed_at >= coalesce(c.last_inbound_at, d.closed_at) as closed
    ) shut
    cross join lateral (
      select shut.closed,
        not shut.closed and (coalesce(t.owed, false) or (c.handling = 'staff' and last.author = 'patient')) as waits
    ) facts`;
}

/** Nothing that was written before the viewer came is unread. */
function unread(viewer: StaffId | null): SQL {
  return sql`
    select count(*)::int as unread from (
      select 1 from message m
      join staff me on me.clinic_id = m.clinic_id and me.id = ${viewer}::uuid
      left join conversation_read r
        on r.clinic_id = m.clinic_id and r.staff_id = me.id and r.conversation_id = m.conversation_id
      where m.clinic_id = c.clinic_id and m.conversation_id = c.id and m.author = 'patient' and not m.waiting
        and m.seq > coalesce(r.seq, 0) and m.at > me.created_at
      limit ${MOST_UNREAD}
    ) heard`;
}

export function toDeskConversation(row: DeskRow): DeskConversation {
  const { id, channel, handling, closed, waiting, urgent, answering, unread: count, labels } = row;
  return {
    id,
    channelId: row.channel_id,
    contactId: row.contact_id,
    handling,
    handedOverAt: toInstantOrNull(row.handed_over_at),
    contact: { name: row.name, phone: row.phone },
    channel,
    lastMessageAt: toInstant(row.last_message_at),
    lastInboundAt: toInstantOrNull(row.last_inbound_at),
    lastMessage: row.author && { author: row.author, text: row.text, status: row.status },
    assignee: row.assigned_to && { id: row.assigned_to, name: row.assignee ?? '' },
    labels,
    closed,
    waiting,
    urgent,
    answering,
    unread: count,
  };
}
