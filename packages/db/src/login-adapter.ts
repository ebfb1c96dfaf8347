import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from './database/database.ts';
import { login, loginAccount, loginSession, loginVerification } from './schema/index.ts';

/** The tables of the sign-in library, as it wants to reach them: single statements of its own, outside any transaction. */
export function loginAdapter(database: Database): Promise<ReturnType<typeof drizzleAdapter>> {
  return database.read('sign-in', async ({ orm }) =>
    drizzleAdapter(orm, {
      provider: 'pg',
      schema: { user: login, session: loginSession, account: loginAccount, verification: loginVerification },
    }),
  );
}
