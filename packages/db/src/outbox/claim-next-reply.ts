import type { Delivery } from '@post/application';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { toInstantOrNull } from '../schema/columns.ts';

/**
 * One statement, one lock: the outbox row that has been due longest, answers before what the clinic writes first, skipping
 * rows that anyone else holds. A row is only
 * eligible when no earlier one of its conversation is queued or on its way; unknown and failed ones don't hold it up.
 * A row's own predecessors can't come back to the queue once they left, so an older snapshot errs on the side of waiting.
 */
export async function claimNextReply(session: Session, leaseMs: number): Promise<Delivery | null> {
  const [claimed] = await session.rows<Omit<Delivery, 'lastInboundAt'> & { lastInboundAt: string | null }>(sql`
    with next as (
      select o.clinic_id, o.message_id
      from outbox o
      where o.status = 'queued'
        and o.due_at <= statement_timestamp()
        and not exists (
          select 1 from outbox earlier
          where earlier.clinic_id = o.clinic_id and earlier.conversation_id = o.conversation_id
            and earlier.seq < o.seq and earlier.status in ('queued', 'sending')
        )
      order by o.unasked, o.due_at, o.seq
      limit 1
      for no key update of o skip locked
    ), claimed as (
      update outbox o set
        status = 'sending',
        attempt = o.attempt + 1,
        lease_until = statement_timestamp() + ${leaseMs}::int * interval '1 millisecond'
      from next
      where o.clinic_id = next.clinic_id and o.message_id = next.message_id
      returning o.clinic_id, o.message_id, o.conversation_id, o.attempt
    )
    select
      claimed.clinic_id as "clinicId",
      c.channel_id as "channelId",
      c.id as "conversationId",
      claimed.message_id as "messageId",
      c.address,
      m.content,
      claimed.attempt,
      c.last_inbound_at as "lastInboundAt"
    from claimed
    join message m on m.clinic_id = claimed.clinic_id and m.id = claimed.message_id
    join conversation c on c.clinic_id = claimed.clinic_id and c.id = claimed.conversation_id`);
  if (claimed === undefined) return null;
  return { ...claimed, lastInboundAt: toInstantOrNull(claimed.lastInboundAt)?.toString() ?? null };
}
