import type { MediaJob } from '@post/application';
import type { ConversationId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { storable } from '../storable.ts';
import { appendEvents } from '../store/append-events.ts';

/** Words that come later than this after the answer are for staff to read; Cora does not come back to them. */
const ANSWERED_AGAIN_MINUTES = 10;

/**
 * Locks the conversation's row first, as turns and deliveries do. A message that was answered without its words waits
 * for an answer again, unless staff have the conversation.
 */
export async function writeHeard(session: Session, job: MediaJob, words: string | null): Promise<boolean> {
  const { clinicId, messageId } = job;
  const [conversation] = await session.rows<{ id: ConversationId; handling: string; leased: boolean }>(sql`
    select c.id, c.handling, coalesce(c.lease_until > clock_timestamp(), false) as leased
    from conversation c
    where c.clinic_id = ${clinicId}
      and c.id = (select conversation_id from message where clinic_id = ${clinicId} and id = ${messageId})
    for no key update`);
  if (!conversation) return true;
  if (words !== null) await writeWords(session, job, words);
  if (conversation.leased) return false;
  await session.rows(sql`
    update media set transcribing = false, due_at = null, lease_until = null, reason = null
    where clinic_id = ${clinicId} and message_id = ${messageId}`);
  await session.rows(sql`
    update conversation set ready_at = coalesce(ready_at, clock_timestamp())
    where clinic_id = ${clinicId} and id = ${conversation.id} and handling = 'cora' and exists (
      select 1 from message
      where clinic_id = ${clinicId} and conversation_id = ${conversation.id}
        and author = 'patient' and consumed_at is null and not waiting
    )`);
  if (words === null) return true;
  const event = { kind: 'conversation.message', subjectId: conversation.id, detail: { messageId } } as const;
  await appendEvents({ session, clinicId }, 'system', [event]);
  return true;
}

async function writeWords(
  session: Session,
  { clinicId, messageId }: Pick<MediaJob, 'clinicId' | 'messageId'>,
  words: string,
): Promise<void> {
  const again = sql`m.consumed_by = 'turn' and c.handling = 'cora'
    and m.consumed_at > clock_timestamp() - ${ANSWERED_AGAIN_MINUTES}::int * interval '1 minute'`;
  await session.rows(sql`
    update message m set
      text = ${storable(words)},
      consumed_at = case when ${again} then null else m.consumed_at end,
      consumed_by = case when ${again} then null else m.consumed_by end
    from conversation c
    where m.clinic_id = ${clinicId} and m.id = ${messageId}
      and c.clinic_id = m.clinic_id and c.id = m.conversation_id`);
}
