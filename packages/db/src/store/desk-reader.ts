import type { ClinicReader, DeskCounts, DeskFilter, DeskReader, Note } from '@post/application';
import type { StaffId } from '@post/domain';
import { type SQL, sql } from 'drizzle-orm';
import { toInstant } from '../schema/columns.ts';
import { pageOf } from './cursor.ts';
import { type DeskRow, deskRows, deskTables, toDeskConversation } from './desk-rows.ts';
import type { Scope } from './scope.ts';

export function deskReader({ session, clinicId }: Scope): Pick<ClinicReader, keyof DeskReader> {
  return {
    desk: (viewer, filter, page) =>
      pageOf(
        page,
        (after, limit) =>
          session.rows<DeskRow>(sql`
            ${deskRows(clinicId, viewer, sql`${matches(filter, viewer)} and ${isOlder(after)}`)}
            order by c.last_message_at desc, c.id desc limit ${limit}`),
        { keys: (row) => [toInstant(row.last_message_at).toString(), row.id], item: toDeskConversation },
      ),
    async deskConversation(viewer, id) {
      const [row] = await session.rows<DeskRow>(deskRows(clinicId, viewer, sql`c.id = ${id}`));
      return row ? toDeskConversation(row) : null;
    },
    deskCounts: (viewer) => deskCounts({ session, clinicId }, viewer),
    async labels() {
      const rows = await session.rows<{ label: string }>(sql`
        select distinct unnest(labels) as label from conversation_desk where clinic_id = ${clinicId} order by label`);
      return rows.map(({ label }) => label);
    },
    async notes(conversationId): Promise<readonly Note[]> {
      const rows = await session.rows<{ id: string; staff_id: StaffId; name: string; text: string; at: string }>(sql`
        select n.id, n.staff_id, l.name, n.text, n.created_at as at
        from conversation_note n
        join staff s on s.clinic_id = n.clinic_id and s.id = n.staff_id
        join login l on l.id = s.user_id
        where n.clinic_id = ${clinicId} and n.conversation_id = ${conversationId}
        order by n.created_at, n.id`);
      return rows.map((row) => ({
        id: row.id,
        author: { id: row.staff_id, name: row.name },
        text: row.text,
        createdAt: toInstant(row.at),
      }));
    },
    cannedReplies: () =>
      session.rows(sql`select id, title, text from canned_reply where clinic_id = ${clinicId} order by title, id`),
  };
}

async function deskCounts({ session, clinicId }: Pick<Scope, 'session' | 'clinicId'>, viewer: StaffId) {
  const [counts] = await session.rows<DeskCounts>(sql`
    select count(*) filter (where facts.waits)::int as waiting,
      count(*) filter (where facts.waits and t.urgent)::int as urgent,
      count(*) filter (where d.assigned_to = ${viewer} and not facts.closed)::int as mine,
      count(*) filter (where c.last_inbound_at > me.created_at and exists (
        select 1 from message m
        where m.clinic_id = c.clinic_id and m.conversation_id = c.id and m.author = 'patient' and not m.waiting
          and m.seq > coalesce(r.seq, 0) and m.at > me.created_at
      ))::int as unread
    from ${deskTables(clinicId)}
    join staff me on me.clinic_id = c.clinic_id and me.id = ${viewer}
    left join conversation_read r
      on r.clinic_id = c.clinic_id and r.staff_id = me.id and r.conversation_id = c.id
    where c.clinic_id = ${clinicId} and c.merged_into is null`);
  return counts ?? { waiting: 0, urgent: 0, mine: 0, unread: 0 };
}

function matches({ view, search, label }: DeskFilter, viewer: StaffId | null): SQL {
  const parts = [sql`true`];
  if (view === 'open') parts.push(sql`not facts.closed`);
  if (view === 'closed') parts.push(sql`facts.closed`);
  if (view === 'waiting') parts.push(sql`facts.waits`);
  if (view === 'mine') parts.push(sql`d.assigned_to = ${viewer}::uuid and not facts.closed`);
  if (label !== undefined) parts.push(sql`${label} = any(d.labels)`);
  if (search !== undefined) parts.push(isAbout(search));
  return sql.join(parts, sql` and `);
}

/** Every word somewhere in a name, or the digits somewhere in a phone: of the contact, or of whom they write for. */
function isAbout(search: string): SQL {
  const words = search.split(/\s+/).filter((word) => word !== '');
  const digits = search.replaceAll(/\D/g, '');
  const phoneLike = digits.length < 3 ? null : `%${digits}%`;
  const named = (name: SQL) =>
    sql.join([sql`true`, ...words.map((word) => sql`${name} like plain_text(${anywhere(word)})`)], sql` and `);
  return sql`(
    (${named(sql`plain_text(coalesce(ct.display_name, ''))`)}) or ct.phone like ${phoneLike}::text
    or exists (
      select 1 from contact_patient cp
      join patient p on p.clinic_id = cp.clinic_id and p.id = cp.patient_id
      where cp.clinic_id = c.clinic_id and cp.contact_id = c.contact_id
        and ((${named(sql`p.search_name`)}) or p.phone like ${phoneLike}::text)
    ))`;
}

function anywhere(part: string): string {
  return `%${part.replaceAll(/[\\%_]/g, (special) => `\\${special}`)}%`;
}

function isOlder(after: readonly [string, string] | null): SQL {
  if (after === null) return sql`true`;
  return sql`(c.last_message_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
}
