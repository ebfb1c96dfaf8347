import type { AuditEntry, AuditFilter, ClinicReader, InsightReader } from '@post/application';
import type { StaffId } from '@post/domain';
import { type SQL, sql } from 'drizzle-orm';
import { toInstant } from '../schema/columns.ts';
import { pageOf } from './cursor.ts';
import { type DeskRow, deskRows, toDeskConversation } from './desk-rows.ts';
import { figures } from './figures.ts';
import type { Scope } from './scope.ts';

interface Row {
  readonly seq: string;
  readonly at: string;
  readonly actor: string;
  readonly staff_id: StaffId | null;
  readonly name: string | null;
  readonly kind: AuditEntry['kind'];
  readonly subject_id: string;
  readonly detail: AuditEntry['detail'];
}

export function insightReader(scope: Scope): Pick<ClinicReader, keyof InsightReader> {
  const { session, clinicId } = scope;
  return {
    audit: (filter, page) =>
      pageOf(
        page,
        (before, limit) =>
          session.rows<Row>(sql`
            select e.seq, e.at, e.actor, s.id as staff_id, l.name, e.kind, e.subject_id, e.detail
            from dashboard_event e
            left join staff s on s.clinic_id = e.clinic_id and e.actor = 'staff:' || s.id::text
            left join login l on l.id = s.user_id
            where e.clinic_id = ${clinicId} and ${matches(filter)}
              and ${before === null ? sql`true` : sql`e.seq < ${before[0]}::bigint`}
            order by e.seq desc limit ${limit}`),
        { keys: (row) => [String(row.seq), ''], item: toEntry },
      ),
    async doneByCora(since) {
      const rows = await session.rows<{ kind: string; count: number }>(sql`
        select kind, count(*)::int as count from dashboard_event
        where clinic_id = ${clinicId} and actor = 'cora' and at >= ${since.toString()}::timestamptz
        group by kind`);
      return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
    },
    figures: (from, to) => figures(scope, from, to),
    async conversationsOfPatient(viewer, patientId) {
      const writes = sql`exists (
        select 1 from contact_patient cp
        where cp.clinic_id = c.clinic_id and cp.contact_id = c.contact_id and cp.patient_id = ${patientId})`;
      const rows = await session.rows<DeskRow>(sql`
        ${deskRows(clinicId, viewer, writes)} order by c.last_message_at desc, c.id desc`);
      return rows.map(toDeskConversation);
    },
  };
}

function toEntry({ seq, at, actor, staff_id, name, kind, subject_id, detail }: Row): AuditEntry {
  const by = actor.startsWith('staff:') ? 'staff' : (actor as Exclude<AuditEntry['by'], 'staff'>);
  const staff = staff_id && { id: staff_id, name: name ?? '' };
  return { position: Number(seq), at: toInstant(at), by, staff, kind, subjectId: subject_id, detail };
}

function matches({ by, staffId, about, subjectId, from, to }: AuditFilter): SQL {
  const parts = [sql`true`];
  if (by !== undefined) parts.push(by === 'staff' ? sql`e.actor like 'staff:%'` : sql`e.actor = ${by}`);
  if (staffId !== undefined) parts.push(sql`e.actor = ${`staff:${staffId}`}`);
  // In words, not as a parameter: only so does the index of appointments' events apply.
  if (about === 'appointment') parts.push(sql`e.kind like 'appointment.%'`);
  else if (about !== undefined) parts.push(sql`split_part(e.kind, '.', 1) = ${about}`);
  if (subjectId !== undefined) parts.push(sql`e.subject_id = ${subjectId}`);
  if (from !== undefined) parts.push(sql`e.at >= ${from.toString()}::timestamptz`);
  if (to !== undefined) parts.push(sql`e.at < ${to.toString()}::timestamptz`);
  return sql.join(parts, sql` and `);
}
