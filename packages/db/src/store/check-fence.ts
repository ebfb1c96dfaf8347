import { StaleTurnError, type TurnClaim } from '@post/application';
import { sql } from 'drizzle-orm';
import type { Scope } from './scope.ts';

/**
 * The first statement of a turn's transaction. Holds the conversation's row until the end, so that whoever takes the
 * claim over, hands over or adds a message comes wholly before or wholly after. A lease that ran out without anyone
 * taking over is still a good claim: the epoch decides.
 */
export async function checkFence({ session, clinicId }: Scope, claim: TurnClaim): Promise<void> {
  const [held] = await session.rows(sql`
    select 1 from conversation
    where clinic_id = ${clinicId} and id = ${claim.conversationId}
      and epoch = ${claim.epoch} and turn_id = ${claim.turnId}
    for no key update`);
  if (held === undefined) throw new StaleTurnError(claim);
}
