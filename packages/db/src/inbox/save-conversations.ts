import { type SQL, sql } from 'drizzle-orm';
import { jsonRows } from '../sql-values.ts';
import type { BatchState } from './batch-state.ts';

/** Absolute values: the rows have been locked since they were read, new ones are nobody else's yet. */
export function saveConversations(state: BatchState): readonly SQL[] {
  const all = [...state.conversations.values()];
  const made = all.filter(({ change }) => change === 'new');
  const changed = all.filter(({ change }) => change === 'changed');
  return [
    ...(made.length === 0 ? [] : [insertConversations(made)]),
    ...(changed.length === 0 ? [] : [updateConversations(changed)]),
  ];
}

const COLUMNS = sql`("clinicId" uuid, id uuid, "channelId" uuid, "contactId" uuid, address text, handling text,
  "handedOverMs" float8, "lastStaffMs" float8, "readyMs" float8, "firstPendingMs" float8, "lastInboundMs" float8,
  "lastMessageMs" float8, "takenOver" boolean)`;

function time(name: string): SQL {
  return sql`to_timestamp(news.${sql.identifier(name)} / 1000.0)`;
}

function insertConversations(rows: readonly unknown[]): SQL {
  return sql`
    insert into conversation (clinic_id, id, channel_id, contact_id, address, handling, handed_over_at, last_staff_at,
      ready_at, first_pending_at, last_inbound_at, last_message_at)
    select "clinicId", id, "channelId", "contactId", address, handling, ${time('handedOverMs')}, ${time('lastStaffMs')},
      ${time('readyMs')}, ${time('firstPendingMs')}, ${time('lastInboundMs')}, ${time('lastMessageMs')}
    from json_to_recordset(${jsonRows(rows)}) as news ${COLUMNS}`;
}

function updateConversations(rows: readonly unknown[]): SQL {
  return sql`
    update conversation c set
      address = news.address,
      handling = news.handling,
      handed_over_at = ${time('handedOverMs')},
      last_staff_at = ${time('lastStaffMs')},
      ready_at = ${time('readyMs')},
      first_pending_at = ${time('firstPendingMs')},
      last_inbound_at = ${time('lastInboundMs')},
      last_message_at = ${time('lastMessageMs')},
      epoch = c.epoch + news."takenOver"::int,
      turn_id = case when news."takenOver" then null else c.turn_id end,
      lease_until = case when news."takenOver" then null else c.lease_until end
    from json_to_recordset(${jsonRows(rows)}) as news ${COLUMNS}
    where c.clinic_id = news."clinicId" and c.id = news.id`;
}
