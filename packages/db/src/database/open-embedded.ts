import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import { sql } from 'drizzle-orm';
import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, PgliteSession } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { lockDirectory } from './directory-lock.ts';
import { MIGRATIONS_FOLDER } from './migrations-folder.ts';
import type { Driver, Session } from './session.ts';

const dialect = new PgDialect();

function sessionOn(client: PGlite | Transaction, depth: number): Session {
  const orm = new PgDatabase(dialect, new PgliteSession(client, dialect, undefined), undefined);
  return {
    orm,
    async rows<Row>(statement: Parameters<Session['rows']>[0]) {
      const result = (await orm.execute(statement)) as { readonly rows: Row[] };
      return result.rows;
    },
    async savepoint(work) {
      const name = sql.identifier(`level_${depth}`);
      await orm.execute(sql`savepoint ${name}`);
      try {
        const result = await work(sessionOn(client, depth + 1));
        await orm.execute(sql`release savepoint ${name}`);
        return result;
      } catch (error) {
        await orm.execute(sql`rollback to savepoint ${name}`);
        throw error;
      }
    },
  };
}

/** `image`: a dumped data directory to start from instead of an empty one; in memory only. */
export async function startEmbedded(place: { readonly directory: string | null; readonly image?: Blob }) {
  return PGlite.create({
    ...(place.directory === null ? {} : { dataDir: place.directory }),
    ...(place.image === undefined ? {} : { loadDataDir: place.image }),
    extensions: { vector, btree_gist, unaccent, pg_trgm },
    // Small buffers: a clinic's data fits the page cache, and 100 MB of memory are saved.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'timezone=UTC'],
  });
}

export async function migrateEmbedded(client: PGlite): Promise<void> {
  await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
}

export function embeddedDriver(client: PGlite, release: () => Promise<void>): Driver {
  return {
    kind: 'embedded',
    outside: sessionOn(client, 0),
    jobs: { kind: 'embedded', client },
    // Nobody else writes while a transaction has the one session.
    snapshot: <T>(work: (session: Session) => Promise<T>) => client.transaction((tx) => work(sessionOn(tx, 0))),
    begin: <T>(work: (session: Session) => Promise<T>) => client.transaction((tx) => work(sessionOn(tx, 0))),
    async close() {
      await client.close();
      await release();
    },
  };
}

/** In `dataDir`, or in memory when it is null. */
export async function openEmbedded(dataDir: string | null): Promise<Driver> {
  if (dataDir !== null) await mkdir(dataDir, { recursive: true });
  const lock = dataDir === null ? null : await lockDirectory(dataDir);
  try {
    const client = await startEmbedded({ directory: dataDir === null ? null : join(dataDir, 'postgres') });
    await migrateEmbedded(client);
    return embeddedDriver(client, async () => lock?.release());
  } catch (error) {
    await lock?.release();
    throw error;
  }
}
