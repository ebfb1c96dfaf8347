import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, PostgresJsSession } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { MIGRATIONS_FOLDER } from './migrations-folder.ts';
import type { Driver, Session } from './session.ts';

/** Any number that no other use of advisory locks takes; replicas that start together migrate one after another. */
const MIGRATION_LOCK = 7_205_901;

/**
 * A paused process must not hold everyone's locks: its idle transaction is ended by the server after this long. Much
 * shorter and a busy process would lose honest transactions; much longer and a clinic's webhooks wait for it.
 */
const IDLE_TRANSACTION_MS = 4_000;

function connect(url: string, max: number): Sql {
  const asWritten = (value: string) => value;
  return postgres(url, {
    max,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => {},
    connection: {
      application_name: 'post-clinics',
      TimeZone: 'UTC',
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
      lock_timeout: 10_000,
      statement_timeout: 30_000,
    },
    types: {
      time: { to: 1184, from: [1082, 1083, 1114, 1184], serialize: asWritten, parse: asWritten },
      json: { to: 114, from: [114, 3802], serialize: asWritten, parse: (value: string) => JSON.parse(value) },
    },
  });
}

/** Statements are prepared once per connection: half the round trips, and several may be on the wire at once. */
function preparing<Client extends Sql | TransactionSql>(client: Client): Client {
  return new Proxy(client, {
    get(target, key) {
      if (key !== 'unsafe') return Reflect.get(target, key);
      return (text: string, values: never[]) => target.unsafe(text, values, { prepare: true });
    },
  });
}

const dialect = new PgDialect();

function sessionOn(client: Sql | TransactionSql): Session {
  const prepared = preparing(client);
  const orm = new PgDatabase(dialect, new PostgresJsSession(prepared as Sql, dialect, undefined), undefined);
  return {
    orm,
    async rows<Row>(statement: Parameters<Session['rows']>[0]) {
      return (await orm.execute(statement)) as readonly Row[];
    },
    savepoint(work) {
      if (!('savepoint' in client)) throw new Error('a savepoint exists only inside a transaction');
      return client.savepoint((inner) => work(sessionOn(inner))) as ReturnType<typeof work>;
    },
  };
}

async function migratePostgres(url: string): Promise<void> {
  const client = connect(url, 1);
  try {
    await client`set statement_timeout = 0`;
    await client`set lock_timeout = 0`;
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
  } finally {
    await client.end({ timeout: 5 });
  }
}

export async function openPostgres(url: string, poolSize: number): Promise<Driver> {
  await migratePostgres(url);
  const client = connect(url, poolSize);
  return {
    kind: 'postgres',
    outside: sessionOn(client),
    jobs: { kind: 'postgres', url },
    snapshot: <T>(work: (session: Session) => Promise<T>) =>
      client.begin('isolation level repeatable read read only', (tx) => work(sessionOn(tx))) as Promise<T>,
    begin: <T>(work: (session: Session) => Promise<T>) => client.begin((tx) => work(sessionOn(tx))) as Promise<T>,
    close: () => client.end({ timeout: 5 }),
  };
}
