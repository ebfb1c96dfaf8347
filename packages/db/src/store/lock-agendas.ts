import type { ProfessionalId } from '@post/domain';
import { sql } from 'drizzle-orm';
import { uuidArray } from '../sql-values.ts';
import type { Scope } from './scope.ts';

/**
 * Locks the agenda of each professional until the transaction ends, in the order of their ids, so that two writers
 * queue up instead of waiting for each other. Comes after the conversation's row and before the event counter.
 */
export async function lockAgendas(
  { session, clinicId }: Scope,
  professionalIds: readonly ProfessionalId[],
): Promise<void> {
  const inOrder = [...new Set(professionalIds)].sort();
  await session.rows(sql`
    select pg_advisory_xact_lock(hashtextextended('agenda:' || ${clinicId} || ':' || id::text, 0))
    from unnest(${uuidArray(inOrder)}) with ordinality as agenda (id, place)
    order by place`);
}
