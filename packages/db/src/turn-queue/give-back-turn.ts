import type { TurnClaim } from '@post/application';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';

/**
 * Locks the conversation's row, then, with a fresh snapshot, makes it ready again if anything in it still waits for an
 * answer. Without a turn id the claim that is given back is stale from here on.
 */
export async function giveBackTurn(session: Session, claim: TurnClaim, delayMs: number): Promise<void> {
  const [held] = await session.rows(sql`
    select 1 from conversation
    where clinic_id = ${claim.clinicId} and id = ${claim.conversationId}
      and epoch = ${claim.epoch} and turn_id = ${claim.turnId}
    for no key update`);
  if (held === undefined) return;
  await session.rows(sql`
    with waiting as (
      select exists (
        select 1 from message
        where clinic_id = ${claim.clinicId} and conversation_id = ${claim.conversationId}
          and author = 'patient' and consumed_at is null and not waiting
      ) as any
    )
    update conversation set
      turn_id = null,
      lease_until = null,
      ready_at = case when waiting.any then clock_timestamp() + ${delayMs}::int * interval '1 millisecond' end,
      first_pending_at = case when waiting.any then coalesce(first_pending_at, clock_timestamp()) end
    from waiting
    where clinic_id = ${claim.clinicId} and id = ${claim.conversationId}`);
  await session.rows(sql`
    update turn set outcome = 'given-back' where clinic_id = ${claim.clinicId} and id = ${claim.turnId}`);
}
