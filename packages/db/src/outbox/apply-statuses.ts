import type { ChannelId, ClinicId, DeliveryStatus } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { jsonRows } from '../sql-values.ts';
import { statusPlace } from './status-order.ts';
import type { ChangedReply } from './undelivered-tasks.ts';

export interface ProviderStatus {
  readonly clinicId: ClinicId;
  readonly channelId: ChannelId;
  readonly providerMessageId: string;
  readonly status: DeliveryStatus;
  readonly error: string | null;
}

/** Moves the replies with these provider ids forward; at most one status per id. Locks the outbox rows it changes. */
export function applyStatuses(session: Session, statuses: readonly ProviderStatus[]): Promise<readonly ChangedReply[]> {
  return session.rows<ChangedReply>(sql`
    update outbox o set status = news.status, reason = coalesce(news.error, o.reason), lease_until = null
    from json_to_recordset(${jsonRows(statuses)})
      as news ("clinicId" uuid, "channelId" uuid, "providerMessageId" text, status text, error text)
    join message m
      on m.channel_id = news."channelId" and m.provider_message_id = news."providerMessageId"
      and m.clinic_id = news."clinicId"
    where o.clinic_id = m.clinic_id and o.message_id = m.id
      and ${statusPlace(sql`news.status`)} > ${statusPlace(sql`o.status`)}
    returning o.clinic_id as "clinicId", o.conversation_id as "conversationId", o.message_id as "messageId", o.status`);
}
