import type { ConversationId, Handling, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { lockConversation } from './lock-conversation.ts';
import type { Scope } from './scope.ts';

interface HandlingChange {
  readonly handling: Handling;
  readonly who: 'cora' | 'staff';
  readonly now: Temporal.Instant;
}

/** Locks the conversation's row, then changes it, its unsent replies and its unanswered messages. */
export async function setHandling(
  scope: Scope,
  conversationId: ConversationId,
  change: HandlingChange,
): Promise<boolean> {
  const locked = await lockConversation(scope, conversationId);
  if (locked === null) throw new Error(`there is no conversation ${conversationId} to hand over`);
  if (locked.handling === change.handling) {
    await noteStaff(scope, locked.id, change);
    return false;
  }
  if (change.handling === 'cora') await toCora(scope, locked.id);
  else await toStaff(scope, locked.id, change);
  return true;
}

/** Staff who write or take over once more are there: the idle time counts from now. */
async function noteStaff(
  { session, clinicId }: Scope,
  id: ConversationId,
  { handling, who, now }: HandlingChange,
): Promise<void> {
  if (handling !== 'staff' || who !== 'staff') return;
  await session.rows(sql`
    update conversation set last_staff_at = ${now.toString()}::timestamptz where clinic_id = ${clinicId} and id = ${id}`);
}

async function toCora({ session, clinicId }: Scope, id: ConversationId): Promise<void> {
  await session.rows(sql`
    update conversation set handling = 'cora', handed_over_at = null
    where clinic_id = ${clinicId} and id = ${id}`);
}

async function toStaff({ session, clinicId }: Scope, id: ConversationId, { who, now }: HandlingChange): Promise<void> {
  await session.rows(sql`
    update conversation set
      handling = 'staff', handed_over_at = ${now.toString()}::timestamptz, last_staff_at = ${now.toString()}::timestamptz,
      epoch = epoch + 1, turn_id = null, lease_until = null, ready_at = null, first_pending_at = null
    where clinic_id = ${clinicId} and id = ${id}`);
  await session.rows(sql`
    update message set consumed_at = clock_timestamp(), consumed_by = 'staff'
    where clinic_id = ${clinicId} and conversation_id = ${id}
      and author = 'patient' and consumed_at is null and not waiting`);
  if (who === 'cora') return;
  await session.rows(sql`
    update outbox set status = 'withdrawn'
    where clinic_id = ${clinicId} and conversation_id = ${id} and author = 'cora' and status = 'queued'`);
}
