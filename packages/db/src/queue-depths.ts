import { sql } from 'drizzle-orm';
import type { Database } from './database/database.ts';

/** How much waits or is under way, of all clinics. */
export interface QueueDepths {
  readonly turnsWaiting: number;
  readonly turnsRunning: number;
  readonly replies: number;
  /** Accepted, not yet worked into their conversations. */
  readonly deliveries: number;
}

export async function queueDepths(database: Database): Promise<QueueDepths> {
  const [depths] = await database.read('measuring the queues', (session) =>
    session.rows<QueueDepths>(sql`
      select
        count(*) filter (where ready_at is not null and turn_id is null)::int as "turnsWaiting",
        count(*) filter (where turn_id is not null)::int as "turnsRunning",
        (select count(*) from outbox where status in ('queued', 'sending'))::int as replies,
        (select count(*) from delivery)::int as deliveries
      from conversation where ready_at is not null or turn_id is not null`),
  );
  return depths ?? { turnsWaiting: 0, turnsRunning: 0, replies: 0, deliveries: 0 };
}
