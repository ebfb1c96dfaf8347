import type { Actor, ClinicEvent } from '@post/application';
import type { ClinicId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { jsonRows } from '../sql-values.ts';

/**
 * Gives the events the clinic's next numbers. Locks the clinic's counter row until the transaction ends, so numbers
 * become visible in their order and without holes; the last lock of any transaction, because it orders all of the
 * clinic's commits.
 */
export async function appendEvents(
  { session, clinicId }: { readonly session: Session; readonly clinicId: ClinicId },
  actor: Actor | 'system' | 'patient',
  events: readonly ClinicEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ kind, subjectId, detail }) => ({ kind, subject_id: subjectId, detail: detail ?? null }));
  await session.rows(sql`
    with counter as (
      update event_counter set last = last + ${events.length}::int
      where clinic_id = ${clinicId}
      returning last - ${events.length}::int as before
    )
    insert into dashboard_event (clinic_id, seq, actor, kind, subject_id, detail, at)
    select ${clinicId}, counter.before + event.place, ${nameOf(actor)}, event.kind, event.subject_id, event.detail,
      clock_timestamp()
    from counter,
      rows from (json_to_recordset(${jsonRows(rows)}) as (kind text, subject_id text, detail jsonb))
        with ordinality as event (kind, subject_id, detail, place)`);
}

function nameOf(actor: Actor | 'system' | 'patient'): string {
  if (typeof actor === 'string') return actor;
  return actor.kind === 'staff' ? `staff:${actor.staffId}` : actor.kind;
}
