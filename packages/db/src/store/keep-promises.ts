import type { ClinicId, ConversationId, TaskId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';

interface Answered {
  readonly clinicId: ClinicId;
  readonly conversationId: ConversationId;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * A person answered: what was promised in the conversation is kept. A privacy request is not, because it wants an act that
 * only staff can declare done. Runs under the conversation's row lock.
 */
export async function keepPromises(session: Session, answered: Answered): Promise<readonly TaskId[]> {
  const kept = await session.rows<{ id: TaskId }>(sql`
    update task set status = 'done', closed_at = ${answered.at}::timestamptz, closed_by = 'answer'
    where clinic_id = ${answered.clinicId} and conversation_id = (
        select coalesce(merged_into, id) from conversation
        where clinic_id = ${answered.clinicId} and id = ${answered.conversationId}
      )
      and promised and status = 'open' and kind <> 'privacy'
    returning id`);
  return kept.map(({ id }) => id);
}
