import { sql } from 'drizzle-orm';
import type { Database } from './database/database.ts';

/** Counts one more attempt under a key and tells how many there were within the window, this one included. */
export async function countSignInAttempt(database: Database, key: string, windowMinutes: number): Promise<number> {
  const [row] = await database.read('a sign-in', (session) =>
    session.rows<{ count: number }>(sql`
      insert into sign_in_attempt as kept (key, count) values (${key}, 1)
      on conflict (key) do update set
        count = case when kept.since < now() - ${windowMinutes}::int * interval '1 minute' then 1 else kept.count + 1 end,
        since = case when kept.since < now() - ${windowMinutes}::int * interval '1 minute' then now() else kept.since end
      returning count`),
  );
  return row?.count ?? 1;
}

/** Starts a key anew, and drops what has long been over. */
export async function forgetSignInAttempts(database: Database, key: string): Promise<void> {
  await database.read('a sign-in', (session) =>
    session.rows(sql`delete from sign_in_attempt where key = ${key} or since < now() - interval '1 day'`),
  );
}
