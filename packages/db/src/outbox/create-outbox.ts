import type { Delivery, Outbox } from '@post/application';
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/session.ts';
import { storable } from '../storable.ts';
import { claimNextReply } from './claim-next-reply.ts';
import { markSent } from './mark-sent.ts';
import { reportReplies } from './report-replies.ts';
import type { ChangedReply } from './undelivered-tasks.ts';

/** Longer than any send may take, or a slow reply would be called unknown while it is still on its way. */
const LEASE_MS = 30_000;

export function createOutbox(database: Database, options: { readonly leaseMs?: number } = {}): Outbox {
  const leaseMs = options.leaseMs ?? LEASE_MS;
  const settle = (delivery: Delivery, change: SQL) =>
    database.transaction(`settling reply ${delivery.messageId}`, (session) => settleReply(session, delivery, change));
  return {
    claimNext: () => database.read('claiming a reply', (session) => claimNextReply(session, leaseMs)),
    markSent: (delivery, providerMessageId) =>
      database.transaction(`marking reply ${delivery.messageId} sent`, (session) =>
        markSent(session, delivery, providerMessageId),
      ),
    markFailed: (delivery, reason) => settle(delivery, sql`status = 'failed', reason = ${storable(reason)}`),
    markUnknown: (delivery, reason) => settle(delivery, sql`status = 'unknown', reason = ${storable(reason)}`),
    retryIn: (delivery, delayMs, reason) =>
      settle(
        delivery,
        sql`status = 'queued', reason = ${storable(reason)},
          due_at = clock_timestamp() + ${delayMs}::int * interval '1 millisecond'`,
      ),
    recoverAbandoned: () => database.transaction('recovering abandoned replies', recoverAbandoned),
    msUntilNext: () => database.read('looking for the next reply', msUntilNext),
  };
}

/** Only while this very attempt is still the one on its way: callbacks or a recovery may have settled it before. */
async function settleReply(session: Session, delivery: Delivery, change: SQL): Promise<void> {
  const changed = await session.rows<ChangedReply>(sql`
    update outbox set lease_until = null, ${change}
    where clinic_id = ${delivery.clinicId} and message_id = ${delivery.messageId}
      and status = 'sending' and attempt = ${delivery.attempt}
    returning clinic_id as "clinicId", conversation_id as "conversationId", message_id as "messageId", status`);
  await reportReplies(
    session,
    changed.filter(({ status }) => status !== 'queued'),
  );
}

async function recoverAbandoned(session: Session): Promise<number> {
  const abandoned = await session.rows<ChangedReply>(sql`
    update outbox set status = 'unknown', lease_until = null, reason = 'the process that was sending it is gone'
    where status = 'sending' and lease_until <= statement_timestamp()
    returning clinic_id as "clinicId", conversation_id as "conversationId", message_id as "messageId", status`);
  await reportReplies(session, abandoned);
  return abandoned.length;
}

async function msUntilNext(session: Session): Promise<number | null> {
  const [next] = await session.rows<{ ms: number | null }>(sql`
    select (extract(epoch from min(o.due_at) - clock_timestamp()) * 1000)::float8 as ms
    from outbox o
    where o.status = 'queued'
      and not exists (
        select 1 from outbox earlier
        where earlier.clinic_id = o.clinic_id and earlier.conversation_id = o.conversation_id
          and earlier.seq < o.seq and earlier.status in ('queued', 'sending')
      )`);
  return next?.ms == null ? null : Math.max(0, Math.ceil(next.ms));
}
