import type { ClinicId } from '@post/domain';
import { eq } from 'drizzle-orm';
import type { Database } from './database/database.ts';
import { eventCounter } from './schema/index.ts';

/** The position of a clinic's newest event; 0 when there is none. */
export async function latestPosition(database: Database, clinicId: ClinicId): Promise<number> {
  const [counter] = await database.read(`the last event of clinic ${clinicId}`, ({ orm }) =>
    orm.select({ last: eventCounter.last }).from(eventCounter).where(eq(eventCounter.clinicId, clinicId)),
  );
  return counter?.last ?? 0;
}
