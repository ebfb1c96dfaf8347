import type { Delivery } from '@post/application';
import type { DeliveryStatus } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { storable } from '../storable.ts';
import { reportReplies } from './report-replies.ts';
import { laterOf, statusPlace } from './status-order.ts';
import type { ChangedReply } from './undelivered-tasks.ts';

/**
 * Locks, in this order: the early status of the provider's id, the message, its outbox row, the event counter. A status
 * callback takes the early status first too, so whichever of the two comes second sees what the other wrote.
 */
export async function markSent(session: Session, delivery: Delivery, providerMessageId: string): Promise<void> {
  const { clinicId, channelId, messageId } = delivery;
  const id = storable(providerMessageId);
  // Asked for together, done in this order.
  const [[early]] = await Promise.all([
    session.rows<{ status: DeliveryStatus; error: string | null }>(sql`
      insert into early_status (clinic_id, channel_id, provider_message_id, status)
      values (${clinicId}, ${channelId}, ${id}, 'sent')
      on conflict (clinic_id, channel_id, provider_message_id) do update set at = early_status.at
      returning status, error`),
    session.rows(sql`
      delete from early_status
      where clinic_id = ${clinicId} and channel_id = ${channelId} and provider_message_id = ${id}`),
    session.rows(sql`
      update message set provider_message_id = ${id}
      where clinic_id = ${clinicId} and id = ${messageId} and provider_message_id is null
        and not exists (select 1 from message where channel_id = ${channelId} and provider_message_id = ${id})`),
  ]);
  const status = laterOf<DeliveryStatus>('sent', early?.status ?? 'sent');
  const changed = await session.rows<ChangedReply>(sql`
    update outbox set status = ${status}, reason = ${early?.error ?? null}, lease_until = null
    where clinic_id = ${clinicId} and message_id = ${messageId}
      and ${statusPlace(sql`${status}::text`)} > ${statusPlace(sql`status`)}
    returning clinic_id as "clinicId", conversation_id as "conversationId", message_id as "messageId", status`);
  await reportReplies(session, changed);
}
