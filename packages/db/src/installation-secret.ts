import { eq } from 'drizzle-orm';
import type { Database } from './database/database.ts';
import { installationSecret as secrets } from './schema/index.ts';

/** The secret of this name; the first to ask stores `candidate`, everyone after gets the same. */
export function installationSecret(database: Database, name: string, candidate: string): Promise<string> {
  return database.transaction(`the secret ${name}`, async ({ orm }) => {
    await orm.insert(secrets).values({ name, value: candidate }).onConflictDoNothing();
    const [kept] = await orm.select().from(secrets).where(eq(secrets.name, name));
    if (kept === undefined) throw new Error(`the secret ${name} was not stored`);
    return kept.value;
  });
}
