import type { ClinicTransaction } from '@post/application';
import { sql } from 'drizzle-orm';
import { jsonRows } from '../sql-values.ts';
import type { Scope } from '../store/scope.ts';
import { JOBS_QUEUE } from './jobs-queue.ts';

/**
 * Rows in pg-boss's own table, as its documentation allows, instead of its `send`: that one may look up its queue outside
 * of our transaction, which the embedded database's single session would wait for for ever, and needs a started library
 * in processes that only serve the web.
 */
export function jobWriter({ session }: Scope): Pick<ClinicTransaction, 'schedule'> {
  return {
    async schedule(jobs) {
      if (jobs.length === 0) return;
      await session.rows(sql`
        insert into pgboss.job (name, data, start_after, created_on, keep_until, priority, expire_seconds, deletion_seconds,
          retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds, policy)
        select q.name, news.job, due.at, now(), due.at + q.retention_seconds * interval '1s',
          coalesce(-floor(extract(epoch from news."neededBy"::timestamptz) / 60)::int, 0), q.expire_seconds,
          q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.heartbeat_seconds,
          q.policy
        from json_to_recordset(${jsonRows(jobs)}) as news (job jsonb, "inSeconds" float8, "neededBy" text)
        cross join lateral (select now() + news."inSeconds" * interval '1s' as at) as due
        join pgboss.queue q on q.name = ${JOBS_QUEUE}`);
    },
  };
}
