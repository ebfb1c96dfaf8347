import type { ChannelDelivery } from '@post/application';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { jsonRows } from '../sql-values.ts';

/** Keeps deliveries in one statement, which is a transaction of its own: one round trip and one flush for all of them. */
export async function acceptDeliveries(session: Session, deliveries: readonly ChannelDelivery[]): Promise<void> {
  const rows = deliveries.map(({ clinicId, channelId, event, raw }, place) => ({
    clinicId,
    channelId,
    kind: event.kind,
    event: JSON.stringify(event),
    raw,
    place,
  }));
  await session.rows(sql`
    insert into delivery (clinic_id, channel_id, kind, event, raw, accepted_at, due_at)
    select "clinicId", "channelId", kind, event, raw, clock_timestamp(), clock_timestamp()
    from json_to_recordset(${jsonRows(rows)})
      as delivery ("clinicId" uuid, "channelId" uuid, kind text, event text, raw text, place int)
    order by place`);
}
