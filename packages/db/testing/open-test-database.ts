import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { createDatabase, type Database } from '../src/database/database.ts';
import { MIGRATIONS_FOLDER } from '../src/database/migrations-folder.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { embeddedDriver, migrateEmbedded, startEmbedded } from '../src/database/open-embedded.ts';
import { openPostgres } from '../src/database/open-postgres.ts';

/** A migrated, empty database of one test file's own; disposing it takes it away. */
export interface TestDatabase extends AsyncDisposable {
  readonly database: Database;
  /** Another pool on the same database, as a second replica has; null where only one process can open it. */
  openReplica(): Promise<Database | null>;
  /** Where another process can reach it; null when embedded. */
  readonly url: string | null;
}

export interface TestDatabases {
  readonly name: string;
  open(): Promise<TestDatabase>;
}

/** Takes every row away, of the jobs' tables too, and leaves what migrations put there. */
const EMPTY = `
  do $$
  declare
    filled text;
    found record;
    has_rows boolean;
  begin
    for found in
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'pgboss') and tablename not in ('version', 'queue')
    loop
      execute format('select exists (select from %s)', found.name) into has_rows;
      if has_rows then filled := concat_ws(', ', filled, found.name); end if;
    end loop;
    if filled is not null then execute format('truncate %s restart identity cascade', filled); end if;
  end $$`;

const IMAGES = fileURLToPath(new URL('../../../node_modules/.cache/post-clinics', import.meta.url));

let image: Promise<Blob> | null = null;

/**
 * Creating and migrating takes seconds, cloning a migrated image a fraction of one. The image is kept between runs, named
 * after the migrations; of several processes that make it at once the last one's stays.
 */
async function migratedImage(): Promise<Blob> {
  const path = join(IMAGES, `${await templateName()}.tar`);
  const kept = await readFile(path).catch(() => null);
  if (kept !== null) return new Blob([kept]);
  const client = await startEmbedded({ directory: null });
  await migrateEmbedded(client);
  const made = await client.dumpDataDir('none');
  await client.close();
  await mkdir(IMAGES, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, made.stream());
  await rename(draft, path);
  return made;
}

/** Emptied ones of this process, for the next test: starting one costs more than most tests do. */
const idle: PGlite[] = [];

async function lendEmbedded(): Promise<PGlite> {
  const used = idle.pop();
  if (used === undefined) {
    image ??= migratedImage();
    return startEmbedded({ directory: null, image: await image });
  }
  await used.exec('discard all');
  await used.exec(EMPTY);
  return used;
}

const embedded: TestDatabases = {
  name: 'embedded database',
  async open() {
    const client = await lendEmbedded();
    const lent = { ...embeddedDriver(client, async () => {}), close: async () => {} };
    const database = createDatabase(lent);
    return {
      database,
      url: null,
      openReplica: async () => null,
      async [Symbol.asyncDispose]() {
        await database[Symbol.asyncDispose]();
        idle.push(client);
      },
    };
  },
};

/** Named after the migrations' content, so that a changed migration makes a new template. */
async function templateName(): Promise<string> {
  const digest = createHash('sha256');
  const files = (await readdir(MIGRATIONS_FOLDER)).filter((file) => file.endsWith('.sql')).sort();
  for (const file of files) digest.update(await readFile(join(MIGRATIONS_FOLDER, file)));
  return `post_template_${digest.digest('hex').slice(0, 16)}`;
}

function at(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Test files run in parallel: one makes the template, the others wait for it; copying it excludes connections to it. */
async function createFromTemplate(url: string, name: string): Promise<void> {
  const template = await templateName();
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await admin`select pg_advisory_lock(hashtext('post_template'))`;
    const [found] = await admin`select 1 from pg_database where datname = ${template}`;
    if (found === undefined) {
      const draft = `${template}_draft`;
      await admin.unsafe(`drop database if exists ${draft} with (force)`);
      await admin.unsafe(`create database ${draft}`);
      await (await openPostgres(at(url, draft), 1)).close();
      await admin.unsafe(`alter database ${draft} rename to ${template}`);
    }
    await admin.unsafe(`create database ${name} template ${template}`);
  } finally {
    await admin.end({ timeout: 5 });
  }
}

async function drop(url: string, name: string): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end({ timeout: 5 });
}

function onPostgres(url: string): TestDatabases {
  return {
    name: 'PostgreSQL',
    async open() {
      const name = `post_test_${randomUUID().replaceAll('-', '')}`;
      await createFromTemplate(url, name);
      const own = at(url, name);
      const opened: Database[] = [];
      const openReplica = async () => {
        const database = await openDatabase({ url: own, poolSize: 6 });
        opened.push(database);
        return database;
      };
      return {
        database: await openReplica(),
        url: own,
        openReplica,
        async [Symbol.asyncDispose]() {
          for (const database of opened) await database[Symbol.asyncDispose]();
          await drop(url, name);
        },
      };
    },
  };
}

// biome-ignore lint/style/noProcessEnv: a test has no configuration of its own to read it from
const url = process.env.TEST_DATABASE_URL;

/** The embedded database always; PostgreSQL too when TEST_DATABASE_URL names one. */
export const testDatabases: readonly TestDatabases[] = url === undefined ? [embedded] : [embedded, onPostgres(url)];
