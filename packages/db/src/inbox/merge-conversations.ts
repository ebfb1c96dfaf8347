import type { ClinicId, ConversationId, MessageId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';

interface Ends {
  readonly clinicId: ClinicId;
  readonly from: ConversationId;
  readonly into: ConversationId;
}

/** Pours one conversation into another of the same channel; both rows are locked by the caller. Messages keep their order. */
export async function mergeConversations(session: Session, ends: Ends): Promise<readonly MessageId[]> {
  const { clinicId, from, into } = ends;
  const moved = await session.rows<{ id: MessageId }>(sql`
    update message set conversation_id = ${into}
    where clinic_id = ${clinicId} and conversation_id = ${from}
    returning id`);
  for (const table of ['outbox', 'task', 'conversation_note', 'scheduled_message', 'waiting_offer']) {
    await session.rows(sql`
      update ${sql.identifier(table)} set conversation_id = ${into}
      where clinic_id = ${clinicId} and conversation_id = ${from}`);
  }
  await joinRows(session, ends);
  await session.rows(sql`
    update conversation set
      merged_into = ${into}, ready_at = null, first_pending_at = null, epoch = epoch + 1, turn_id = null,
      lease_until = null
    where clinic_id = ${clinicId} and (id = ${from} or merged_into = ${from})`);
  await session.rows(sql`
    update message set consumed_at = clock_timestamp(), consumed_by = 'staff'
    from conversation c
    where c.clinic_id = ${clinicId} and c.id = ${into} and c.handling = 'staff'
      and message.clinic_id = c.clinic_id and message.conversation_id = c.id
      and message.author = 'patient' and message.consumed_at is null and not message.waiting`);
  return moved.map((row) => row.id);
}

/** Whoever has staff on it keeps staff on it; what waited in either still waits. */
async function joinRows(session: Session, { clinicId, from, into }: Ends): Promise<void> {
  const staffed = sql`'staff' in (kept.handling, gone.handling)`;
  await session.rows(sql`
    update conversation kept set
      handling = case when ${staffed} then 'staff' else 'cora' end,
      handed_over_at = least(kept.handed_over_at, gone.handed_over_at),
      last_staff_at = greatest(kept.last_staff_at, gone.last_staff_at),
      ready_at = case when ${staffed} then null else least(kept.ready_at, gone.ready_at) end,
      first_pending_at = case when ${staffed} then null else least(kept.first_pending_at, gone.first_pending_at) end,
      dialogue = coalesce(kept.dialogue, gone.dialogue),
      last_inbound_at = greatest(kept.last_inbound_at, gone.last_inbound_at),
      last_message_at = greatest(kept.last_message_at, gone.last_message_at),
      epoch = kept.epoch + 1,
      turn_id = null,
      lease_until = null
    from conversation gone
    where kept.clinic_id = ${clinicId} and kept.id = ${into}
      and gone.clinic_id = ${clinicId} and gone.id = ${from}`);
}
