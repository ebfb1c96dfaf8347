import type { PaceReader, PaceWriter } from '@post/application';
import { sql } from 'drizzle-orm';
import type { Scope } from './scope.ts';

export function paceReader({ session, clinicId }: Scope): PaceReader {
  return {
    async unaskedResults() {
      const [row] = await session.rows<{
        stopped: boolean;
        sent: number;
        failed: number;
        opt_outs: number;
        most_to_one: number;
      }>(sql`
        with watched as (
          select coalesce(bool_or(stopped), false) as stopped,
            greatest(max(since), clock_timestamp() - interval '1 hour') as since,
            greatest(max(since), clock_timestamp() - interval '1 day') as day
          from unasked_pace where clinic_id = ${clinicId}
        ), hour as (
          select o.status from outbox o, watched
          where o.clinic_id = ${clinicId} and o.unasked and o.due_at >= watched.since
        )
        select watched.stopped,
          (select count(*) from hour where status not in ('queued', 'sending', 'failed', 'unknown'))::int as sent,
          (select count(*) from hour where status in ('failed', 'unknown'))::int as failed,
          (select count(distinct contact_id) from contact_permission p
            where p.clinic_id = ${clinicId} and p.purpose = 'reminders' and p.state = 'withdrawn'
              and p.recorded_at >= watched.since)::int as opt_outs,
          (select coalesce(max(many), 0) from (
            select count(*) as many from outbox o
            where o.clinic_id = ${clinicId} and o.unasked and o.due_at >= watched.day
            group by o.conversation_id) as each)::int as most_to_one
        from watched`);
      if (!row) throw new Error(`clinic ${clinicId} has no results`);
      return {
        stopped: row.stopped,
        sent: row.sent,
        failed: row.failed,
        optOuts: row.opt_outs,
        mostToOne: row.most_to_one,
      };
    },
  };
}

export function paceWriter({ session, clinicId }: Scope): PaceWriter {
  return {
    async spendPace({ perMinute, burst }) {
      const gap = sql`(${60_000 / perMinute}::float8 * interval '1 millisecond')`;
      const [row] = await session.rows<{ ms: number }>(sql`
        insert into unasked_pace (clinic_id, free_at)
        values (${clinicId}, clock_timestamp() - ${burst - 1}::int * ${gap})
        on conflict (clinic_id) do update
          set free_at = greatest(unasked_pace.free_at, clock_timestamp() - ${burst}::int * ${gap}) + ${gap}
        returning extract(epoch from free_at - clock_timestamp())::float8 * 1000 as ms`);
      return Math.max(0, row?.ms ?? 0);
    },
    async stopUnasked(stopped) {
      await session.rows(sql`
        insert into unasked_pace (clinic_id, free_at, stopped, since)
        values (${clinicId}, clock_timestamp(), ${stopped}, clock_timestamp())
        on conflict (clinic_id) do update set stopped = excluded.stopped, since = excluded.since`);
    },
  };
}
