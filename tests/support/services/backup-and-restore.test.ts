import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { findExecutable } from './find-executable.ts';
import { startPostgres } from './postgres.ts';

const scripts = resolve(import.meta.dirname, '../../../infra/backup');

/** A PostgreSQL as production has it: the role and the database are both called post. */
const startProduction = async () => {
  const service = await startPostgres();
  const admin = postgres(service.url, { max: 1, onnotice: () => {} });
  await admin`create role post login superuser`;
  await admin`create database post owner post`;
  await admin.end();
  const inDatabase = async <T>(question: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
    const sql = postgres(`postgres://post@127.0.0.1:${service.port}/post`, { max: 1, onnotice: () => {} });
    try {
      return await question(sql);
    } finally {
      await sql.end();
    }
  };
  const run = (script: string, argument: string): string =>
    execFileSync(join(scripts, script), [argument], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_TOOLS: `env PGHOST=127.0.0.1 PGPORT=${service.port}` },
    }).trim();
  return { service, inDatabase, run };
};

describe.skipIf(!process.env.TEST_DATABASE_URL || !findExecutable('initdb'))('backup and restore', () => {
  test('what was lost after the backup is back after the restore, and nothing is thrown away', async () => {
    const { service, inDatabase, run } = await startProduction();
    await using _ = service;
    const folder = mkdtempSync(join(tmpdir(), 'post-clinics-backup-'));
    await inDatabase((sql) => sql`create extension vector`);
    await inDatabase(
      (sql) => sql`create table appointment as select 'terça às 10h' as time, '[1,2]'::vector as meaning`,
    );

    const file = run('backup.sh', folder);
    expect(statSync(file).mode & 0o077).toBe(0);
    await inDatabase((sql) => sql`drop table appointment`);
    run('restore.sh', file);

    expect(await inDatabase((sql) => sql`select time from appointment`)).toMatchObject([{ time: 'terça às 10h' }]);
    const names = await inDatabase((sql) => sql<{ datname: string }[]>`select datname from pg_database`);
    expect(names.map(({ datname }) => datname)).toContain('post_before_restore');
    rmSync(folder, { recursive: true });
  });
});
