import type { TurnClaim, TurnRecord } from '@post/application';
import { sql } from 'drizzle-orm';
import { storable } from '../storable.ts';
import type { Scope } from './scope.ts';

/**
 * Runs under the row lock that the fence took in an earlier statement, so this statement's snapshot holds every message
 * that was committed before the lock; one that comes later waits for the lock and makes the conversation ready itself.
 */
export async function closeTurn({ session, clinicId }: Scope, claim: TurnClaim, record: TurnRecord): Promise<void> {
  const { usage } = record;
  const recorded = session.rows(sql`
    update turn set
      committed_at = clock_timestamp(),
      brain = ${record.brain},
      outcome = ${record.outcome},
      trace = ${JSON.stringify(storable(record.trace))}::text::jsonb,
      model = ${usage.model},
      prompt_version = ${usage.promptVersion},
      requests = ${usage.requests},
      input_tokens = ${usage.inputTokens},
      output_tokens = ${usage.outputTokens},
      cost_micro_usd = ${usage.costMicroUsd},
      model_failure = ${usage.modelFailure},
      barred = ${usage.barred.length === 0 ? null : JSON.stringify(storable(usage.barred))}::text::jsonb
    where clinic_id = ${clinicId} and id = ${claim.turnId}`);
  const freed = session.rows(sql`
    with waiting as (
      select exists (
        select 1 from message
        where clinic_id = ${clinicId} and conversation_id = ${claim.conversationId}
          and author = 'patient' and consumed_at is null and not waiting
      ) as any
    )
    update conversation set
      turn_id = null,
      lease_until = null,
      ready_at = case when waiting.any then coalesce(ready_at, clock_timestamp()) end,
      first_pending_at = case when waiting.any then coalesce(first_pending_at, clock_timestamp()) end
    from waiting
    where clinic_id = ${clinicId} and id = ${claim.conversationId} and turn_id = ${claim.turnId}`);
  await Promise.all([recorded, freed]);
}
