import type { ClinicId } from '@post/domain';
import { asc } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { clinic } from '../schema/index.ts';

/** The clinic that was added first, to which the environment's channels and API key belong; null when there is none. */
export async function firstClinicId(database: Database): Promise<ClinicId | null> {
  const [first] = await database.read('looking for the first clinic', ({ orm }) =>
    orm.select({ id: clinic.id }).from(clinic).orderBy(asc(clinic.createdAt), asc(clinic.id)).limit(1),
  );
  return first?.id ?? null;
}
