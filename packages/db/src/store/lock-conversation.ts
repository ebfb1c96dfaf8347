import type { ChannelId, ContactId, ConversationId, Handling, TurnId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Scope } from './scope.ts';

export interface LockedConversation {
  readonly id: ConversationId;
  readonly channelId: ChannelId;
  readonly contactId: ContactId;
  readonly handling: Handling;
  readonly epoch: number;
  readonly turnId: TurnId | null;
}

/**
 * Locks one conversation's row until the transaction ends: the first lock of any transaction that takes it, before
 * agendas and the event counter. `no key update`, so that rows which merely refer to the conversation can be inserted
 * meanwhile. A conversation that was merged away stands for the one that took over.
 */
export async function lockConversation(
  { session, clinicId }: Scope,
  conversationId: ConversationId,
): Promise<LockedConversation | null> {
  const [row] = await session.rows<LockedConversation>(sql`
    select id, channel_id as "channelId", contact_id as "contactId", handling, epoch, turn_id as "turnId"
    from conversation
    where clinic_id = ${clinicId}
      and id = (
        select coalesce(merged_into, id) from conversation where clinic_id = ${clinicId} and id = ${conversationId}
      )
    for no key update`);
  return row ?? null;
}
