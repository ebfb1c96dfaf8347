import type { Clinics } from '@post/application';
import { asc } from 'drizzle-orm';
import type { Database } from './database/database.ts';
import { clinic } from './schema/index.ts';

export function createClinics(database: Database): Clinics {
  return {
    ids: () =>
      database.read('reading the clinics', async ({ orm }) => {
        const rows = await orm.select({ id: clinic.id }).from(clinic).orderBy(asc(clinic.createdAt), asc(clinic.id));
        return rows.map(({ id }) => id);
      }),
  };
}
