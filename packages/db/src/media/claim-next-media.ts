import type { MediaJob } from '@post/application';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';

/** One statement, one lock: the file that has been due longest, skipping those that anyone else holds. */
export async function claimNextMedia(session: Session, leaseMs: number): Promise<MediaJob | null> {
  const [job] = await session.rows<MediaJob>(sql`
    with next as (
      select clinic_id, message_id
      from media
      where due_at <= statement_timestamp() and (lease_until is null or lease_until <= statement_timestamp())
      order by due_at
      limit 1
      for no key update skip locked
    ), claimed as (
      update media m set
        attempt = m.attempt + 1,
        lease_until = statement_timestamp() + ${leaseMs}::int * interval '1 millisecond'
      from next
      where m.clinic_id = next.clinic_id and m.message_id = next.message_id
      returning m.clinic_id, m.message_id, m.attempt, m.status, m.mime_type
    )
    select
      claimed.clinic_id as "clinicId",
      claimed.message_id as "messageId",
      said.channel_id as "channelId",
      coalesce(said.content->>'media', 'document') as media,
      coalesce(said.content->>'reference', '') as reference,
      coalesce(claimed.mime_type, said.content->>'mimeType') as "mimeType",
      claimed.attempt,
      claimed.status = 'kept' as "isKept",
      case when said.content->>'media' = 'audio' then said.text end as words
    from claimed
    join message said on said.clinic_id = claimed.clinic_id and said.id = claimed.message_id`);
  return job ?? null;
}
