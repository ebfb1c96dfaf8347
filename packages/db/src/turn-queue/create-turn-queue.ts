import type { TurnClaim, TurnQueue } from '@post/application';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/session.ts';
import { claimNextTurn } from './claim-next-turn.ts';
import { giveBackTurn } from './give-back-turn.ts';

/** How long a dead process keeps a patient waiting; a living one extends its lease well before. */
const LEASE_MS = 10_000;

export function createTurnQueue(database: Database, options: { readonly leaseMs?: number } = {}): TurnQueue {
  const leaseMs = options.leaseMs ?? LEASE_MS;
  return {
    claimNext: () => database.read('claiming a turn', (session) => claimNextTurn(session, leaseMs)),
    extend: (claim) => database.read(`extending turn ${claim.turnId}`, (session) => extend(session, claim, leaseMs)),
    giveBack: (claim, delayMs) =>
      database.transaction(`giving back turn ${claim.turnId}`, (session) => giveBackTurn(session, claim, delayMs)),
    msUntilNext: () => database.read('looking for the next turn', msUntilNext),
  };
}

async function extend(session: Session, claim: TurnClaim, leaseMs: number): Promise<boolean> {
  const extended = await session.rows(sql`
    update conversation set lease_until = clock_timestamp() + ${leaseMs}::int * interval '1 millisecond'
    where clinic_id = ${claim.clinicId} and id = ${claim.conversationId}
      and epoch = ${claim.epoch} and turn_id = ${claim.turnId}
    returning 1 as held`);
  return extended.length > 0;
}

async function msUntilNext(session: Session): Promise<number | null> {
  const [next] = await session.rows<{ ms: number | null }>(sql`
    select (extract(epoch from min(greatest(ready_at, lease_until)) - clock_timestamp()) * 1000)::float8 as ms
    from conversation
    where ready_at is not null and handling = 'cora' and merged_into is null`);
  return next?.ms == null ? null : Math.max(0, Math.ceil(next.ms));
}
