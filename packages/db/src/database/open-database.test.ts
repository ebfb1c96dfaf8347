import { StoreUnavailableError } from '@post/application';
import { Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openLine } from '../../testing/open-line.ts';
import { openTestClinic } from '../../testing/open-test-clinic.ts';
import { testDatabases } from '../../testing/open-test-database.ts';
import { newPhone, says } from '../../testing/test-events.ts';
import { createInbox } from '../inbox/create-inbox.ts';
import { openDatabase } from './open-database.ts';

const COLUMNS = sql`
  select table_name, column_name, data_type, is_nullable, is_generated
  from information_schema.columns where table_schema = 'public' order by 1, 2`;
const RULES = sql`
  select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as rule
  from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c', 'x') order by 1, 2`;
const INDEXES = sql`select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1`;

describe('opening the database', { timeout: 60_000 }, () => {
  test('the migrations make the same tables, rules and indexes everywhere', async () => {
    const made = [];
    for (const { open } of testDatabases) {
      await using place = await open();
      const read = (statement: typeof COLUMNS) =>
        place.database.read('test', (session) => session.rows<unknown>(statement));
      made.push({ columns: await read(COLUMNS), rules: await read(RULES), indexes: await read(INDEXES) });
    }
    expect(made[0]?.columns.length).toBeGreaterThan(150);
    for (const other of made.slice(1)) expect(other).toEqual(made[0]);
  });

  test('every table that is a clinic’s own names the clinic first in its key and in what it refers to', async () => {
    const [embedded] = testDatabases;
    if (embedded === undefined) throw new Error('no database');
    await using place = await embedded.open();
    const loose = await place.database.read('test', (session) =>
      session.rows(sql`
        select conrelid::regclass::text as "table", conname
        from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('p', 'f')
          and conrelid <> 'clinic'::regclass
          -- People sign in to the installation; their place in a clinic is a row of staff.
          and conrelid <> all ('{login,login_account,login_session,login_verification,sign_in_attempt,installation_secret}'::regclass[])
          and confrelid <> 'login'::regclass
          and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'clinic_id'`),
    );
    expect(loose).toEqual([]);
  });

  test('a database that is not there is one short error that says so', async () => {
    const failed = await openDatabase({ url: 'postgres://post@127.0.0.1:9/none' }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StoreUnavailableError);
    expect(String(failed)).toContain('opening the database');
  });
});

const postgres = testDatabases.find(({ name }) => name === 'PostgreSQL');

describe.runIf(postgres !== undefined)('PostgreSQL over the network', { timeout: 60_000 }, () => {
  test('replicas that start together migrate once', async () => {
    await using place = await (postgres ?? fail()).open();
    const url = place.url ?? fail();
    await place.database.transaction('test', (session) =>
      session.rows(sql`drop schema public cascade; `).then(() => session.rows(sql`create schema public`)),
    );
    await place.database.transaction('test', (session) => session.rows(sql`drop schema drizzle cascade`));
    await place.database.transaction('test', (session) => session.rows(sql`drop schema pgboss cascade`));
    const replicas = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ url, poolSize: 1 })));
    for (const replica of replicas) {
      await replica.read('test', (session) => session.rows(sql`select count(*) from clinic`));
      await replica[Symbol.asyncDispose]();
    }
  });

  test('while the database is away a message is refused, not lost silently; when it is back the retry is stored', async () => {
    await using place = await (postgres ?? fail()).open();
    const clinic = await openTestClinic(place.database);
    await using line = await openLine(place.url ?? fail());
    const database = await openDatabase({ url: line.url, poolSize: 2 });
    const inbox = createInbox(database, { clock: { now: () => Temporal.Now.instant() }, debounceMs: 0 });
    const event = says(newPhone(), 'oi');
    const delivery = { clinicId: clinic.clinicId, channelId: clinic.channel.id, event, raw: '{}' };
    await inbox.accept({ ...delivery, event: says(newPhone(), 'antes') });
    line.cut();
    await expect(inbox.accept(delivery)).rejects.toThrow(StoreUnavailableError);
    await expect(inbox.accept(delivery)).rejects.toThrow(StoreUnavailableError);
    await line.mend();
    await expect
      .poll(() => inbox.accept(delivery).then(() => 'accepted', String), { timeout: 15_000 })
      .toBe('accepted');
    const folded = await inbox.fold();
    expect(folded?.map(({ result }) => result.kind)).toEqual(['message', 'message']);
    await database[Symbol.asyncDispose]();
  });

  test('what is read together is of one moment, whatever is written meanwhile, and writes nothing', async () => {
    await using place = await (postgres ?? fail()).open();
    const writer = (await place.openReplica()) ?? fail();
    const clinics = sql`select id from clinic`;
    const seen = await place.database.snapshot('test', async (session) => {
      const before = await session.rows(clinics);
      await openTestClinic(writer);
      return [before.length, (await session.rows(clinics)).length];
    });
    expect(seen).toEqual([0, 0]);
    const writing = place.database.snapshot('test', (session) => session.rows(sql`delete from clinic`));
    await expect(writing).rejects.toThrow('the database did not take: test');
  });

  test('an idle transaction of a paused process is ended, so that nobody waits for it', async () => {
    await using place = await (postgres ?? fail()).open();
    const [limit] = await place.database.read('test', (session) =>
      session.rows<{ ms: string }>(sql`select current_setting('idle_in_transaction_session_timeout') as ms`),
    );
    expect(limit?.ms).toBe('4s');
  });
});

function fail(): never {
  throw new Error('this suite needs PostgreSQL');
}
