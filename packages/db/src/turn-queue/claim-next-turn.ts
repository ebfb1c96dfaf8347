import type { TurnClaim } from '@post/application';
import type { TurnId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { newId } from '../new-id.ts';

/**
 * One statement, one lock: the row of the conversation that has been ready longest, skipping rows that anyone else
 * holds, and those whose clinic has yet to fold something that was accepted before they were due: it may be theirs. Raising the epoch makes every earlier claim of the conversation stale. `statement_timestamp` and not the volatile
 * `clock_timestamp`, which would keep the index on ready_at from being used.
 */
export async function claimNextTurn(session: Session, leaseMs: number): Promise<TurnClaim | null> {
  const turnId = newId<TurnId>();
  const [claimed] = await session.rows<Omit<TurnClaim, 'turnId'>>(sql`
    with next as (
      select clinic_id, id
      from conversation
      where ready_at <= statement_timestamp()
        and (lease_until is null or lease_until <= statement_timestamp())
        and handling = 'cora'
        and merged_into is null
        and not exists (
          select 1 from delivery d
          where d.clinic_id = conversation.clinic_id and d.accepted_at <= conversation.ready_at and d.attempts = 0
        )
      order by ready_at
      limit 1
      for no key update skip locked
    ), claimed as (
      update conversation c set
        epoch = c.epoch + 1,
        turn_id = ${turnId}::uuid,
        lease_until = statement_timestamp() + ${leaseMs}::int * interval '1 millisecond',
        first_pending_at = null
      from next
      where c.clinic_id = next.clinic_id and c.id = next.id
      returning c.clinic_id, c.id, c.channel_id, c.contact_id, c.epoch
    ), recorded as (
      insert into turn (clinic_id, id, conversation_id, epoch, started_at)
      select clinic_id, ${turnId}::uuid, id, epoch, statement_timestamp() from claimed
    )
    select clinic_id as "clinicId", id as "conversationId", channel_id as "channelId", contact_id as "contactId", epoch
    from claimed`);
  return claimed === undefined ? null : { ...claimed, turnId };
}
