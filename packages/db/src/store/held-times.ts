import type { BusyTime } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Session } from '../database/session.ts';
import { driverFailure } from '../database/sql-state.ts';
import { newId } from '../new-id.ts';
import { heldTime } from '../schema/index.ts';
import type { Scope } from './scope.ts';

type HeldFor = Pick<typeof heldTime.$inferInsert, 'appointmentId' | 'offerId'>;

/**
 * Keeps a time for one visit or one offer, with what `besides` writes; false, and nothing written, when it is kept for
 * another. The exclusion constraint speaks at the statement, inside a savepoint, so the transaction goes on.
 */
export async function holdTime(
  { session, clinicId }: Scope,
  { professionalId, startsAt, endsAt, ...heldFor }: BusyTime & HeldFor,
  besides: (inner: Session) => PromiseLike<unknown> = async () => undefined,
): Promise<boolean> {
  const occupied = sql`tstzrange(${startsAt.toString()}::timestamptz, ${endsAt.toString()}::timestamptz)`;
  try {
    await session.savepoint(async (inner) => {
      await besides(inner);
      await inner.orm.insert(heldTime).values({ clinicId, id: newId<string>(), professionalId, occupied, ...heldFor });
    });
    return true;
  } catch (error) {
    if (driverFailure(error)?.code === '23P01') return false;
    throw error;
  }
}
