import type { FoldedDelivery } from '@post/application';
import { type ChannelEvent, type ChannelId, type ClinicId, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { storable } from '../storable.ts';
import type { InboxTimes } from './load-batch.ts';
import { type AcceptedDelivery, recordBatch } from './record-batch.ts';

/** Beyond this a batch keeps its first patients waiting longer than a second commit would. */
const LARGEST_BATCH = 300;

/**
 * Works a clinic's next deliveries into its conversations, all or nothing. Null when none is due. Takes the clinic's inbox
 * lock first, without waiting for it: whoever holds it is doing the same.
 */
export async function foldDeliveries(session: Session, times: InboxTimes): Promise<readonly FoldedDelivery[] | null> {
  const batch = await takeBatch(session, LARGEST_BATCH);
  if (batch === null) return null;
  const recorded = await recordBatch(session, batch, times);
  await putAway(session, batch);
  return batch.map(({ clinicId, channelId, event }, at) => ({
    clinicId,
    channelId,
    event,
    result: recorded[at] ?? { kind: 'noted' },
  }));
}

/** The oldest delivery alone; one that can't be worked in is put off, so that it does not hold up the others. */
export async function foldOneDelivery(session: Session, times: InboxTimes): Promise<readonly FoldedDelivery[] | null> {
  const batch = await takeBatch(session, 1);
  const only = batch?.[0];
  if (!only) return null;
  const { clinicId, channelId, event } = only;
  try {
    const [result] = await session.savepoint((inner) => recordBatch(inner, [only], times));
    await putAway(session, [only]);
    return [{ clinicId, channelId, event, result: result ?? { kind: 'noted' } }];
  } catch (error) {
    await putOff(session, only);
    return [{ clinicId, channelId, event, result: { kind: 'failed', error } }];
  }
}

interface DeliveryRow {
  readonly number: string;
  readonly channelId: ChannelId;
  readonly event: string;
  readonly acceptedMs: number;
}

async function takeBatch(session: Session, limit: number): Promise<readonly AcceptedDelivery[] | null> {
  const [clinic] = await session.rows<{ readonly id: ClinicId }>(sql`
    select id from (
      select id from clinic c
      where exists (select 1 from delivery d where d.clinic_id = c.id and d.due_at <= clock_timestamp())
      offset 0
    ) waiting
    where pg_try_advisory_xact_lock(hashtextextended('inbox:' || id::text, 0))
    limit 1`);
  if (!clinic) return null;
  const rows = await session.rows<DeliveryRow>(sql`
    select number, channel_id as "channelId", event, (extract(epoch from accepted_at) * 1000)::float8 as "acceptedMs"
    from delivery
    where clinic_id = ${clinic.id} and due_at <= clock_timestamp()
    order by number
    limit ${limit}::int`);
  return rows.map(({ event, ...row }) => ({ ...row, clinicId: clinic.id, event: storable(readEvent(event)) }));
}

/** As `JSON.stringify` wrote it: of all that events hold, only `sentAt` is more than JSON. */
function readEvent(written: string): ChannelEvent {
  return JSON.parse(written, (key, value: unknown) =>
    key === 'sentAt' && typeof value === 'string' ? Temporal.Instant.from(value) : value,
  );
}

async function putAway(session: Session, batch: readonly AcceptedDelivery[]): Promise<void> {
  await session.rows(sql`
    with folded as (
      delete from delivery
      where clinic_id = ${batch[0]?.clinicId} and number = any(${numbers(batch)})
      returning clinic_id, channel_id, kind, raw, accepted_at, number
    )
    insert into webhook_event (clinic_id, channel_id, kind, raw, received_at)
    select clinic_id, channel_id, kind, raw, accepted_at from folded order by number`);
}

/** A second at first, twice as long each time, an hour at most. */
async function putOff(session: Session, { clinicId, number }: AcceptedDelivery): Promise<void> {
  await session.rows(sql`
    update delivery set
      attempts = attempts + 1,
      due_at = clock_timestamp() + least(3600, power(2, least(attempts, 12))) * interval '1 second'
    where clinic_id = ${clinicId} and number = ${number}::bigint`);
}

function numbers(batch: readonly AcceptedDelivery[]) {
  return sql`${`{${batch.map(({ number }) => number).join(',')}}`}::text::bigint[]`;
}
