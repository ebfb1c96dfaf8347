import type { MediaFile, MediaJob, MediaQueue } from '@post/application';
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/session.ts';
import { uuidArray } from '../sql-values.ts';
import { storable } from '../storable.ts';
import { claimNextMedia } from './claim-next-media.ts';
import { writeHeard } from './write-heard.ts';

/** Longer than a large file and its transcription may take; a dead process's file is fetched again after it. */
const LEASE_MS = 120_000;

export function createMediaQueue(database: Database): MediaQueue {
  const change = (job: MediaJob, changes: SQL) =>
    database.transaction(`settling the file of message ${job.messageId}`, (session) => settle(session, job, changes));
  return {
    claimNext: () => database.read('claiming a file', (session) => claimNextMedia(session, LEASE_MS)),
    keep: (job, file) =>
      change(
        job,
        // As text: each driver writes bytes its own way.
        sql`status = 'kept', content = decode(${Buffer.from(file.bytes).toString('base64')}, 'base64'),
          mime_type = ${storable(file.mimeType)}, size_bytes = ${file.bytes.byteLength}::int, reason = null,
          -- Whoever keeps a voice note reads its words next, under the same lease.
          due_at = case when transcribing then due_at end,
          lease_until = case when transcribing then lease_until end`,
      ),
    lose: (job, reason) =>
      change(
        job,
        sql`status = 'lost', transcribing = false, due_at = null, lease_until = null, reason = ${storable(reason)}`,
      ),
    retryIn: (job, delayMs, reason) =>
      change(
        job,
        sql`reason = ${storable(reason)}, lease_until = null,
          due_at = clock_timestamp() + ${delayMs}::float8 * interval '1 millisecond'`,
      ),
    heard: (job, words) =>
      database.transaction(`hearing message ${job.messageId}`, (session) => writeHeard(session, job, words)),
    file: (clinicId, messageId) =>
      database.read(`reading the file of message ${messageId}`, async (session) => {
        const [row] = await session.rows<{ mimeType: string; content: string }>(sql`
          select coalesce(mime_type, 'application/octet-stream') as "mimeType", encode(content, 'base64') as content
          from media
          where clinic_id = ${clinicId} and message_id = ${messageId} and status = 'kept' and content is not null`);
        return row ? fileOf(row) : null;
      }),
    awaited: (clinicId, messageIds, withinMs) =>
      database.read('looking for voice notes', async (session) => {
        const rows = await session.rows(sql`
          select 1 from media
          where clinic_id = ${clinicId} and message_id = any(${uuidArray(messageIds)}) and transcribing
            and received_at > clock_timestamp() - ${withinMs}::int * interval '1 millisecond'
          limit 1`);
        return rows.length > 0;
      }),
    msUntilNext: () => database.read('looking for the next file', msUntilNext),
  };
}

async function settle(session: Session, job: MediaJob, changes: SQL): Promise<void> {
  await session.rows(sql`
    update media set ${changes}
    where clinic_id = ${job.clinicId} and message_id = ${job.messageId} and attempt = ${job.attempt}::int`);
}

function fileOf({ mimeType, content }: { readonly mimeType: string; readonly content: string }): MediaFile {
  return { mimeType, bytes: Buffer.from(content, 'base64') };
}

async function msUntilNext(session: Session): Promise<number | null> {
  const [next] = await session.rows<{ ms: number | null }>(sql`
    select (extract(epoch from min(greatest(due_at, lease_until)) - clock_timestamp()) * 1000)::float8 as ms
    from media where due_at is not null`);
  return next?.ms == null ? null : Math.max(0, Math.ceil(next.ms));
}
