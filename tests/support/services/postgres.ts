import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { findExecutable } from './find-executable.ts';
import { freePort } from './free-port.ts';
import { MissingService } from './missing-service.ts';
import { runService } from './run-service.ts';
import { startServerProcess } from './server-process.ts';
import type { Service } from './service.ts';
import { unprivilegedUser } from './unprivileged-user.ts';

type Options = {
  /** True keeps fsync on, as benchmarks must; tests do without it and are faster. */
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
};

const OLDEST_MAJOR = 15;
const FAST_NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const NEEDED_EXTENSIONS = ['vector', 'btree_gist'];

const findPostgres = (): string => {
  const initdb = findExecutable('initdb');
  if (initdb === undefined) throw new MissingService('PostgreSQL is not installed');
  const version = spawnSync(join(dirname(initdb), 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const major = Number(/\d+/.exec(version)?.[0] ?? 0);
  if (major < OLDEST_MAJOR) throw new MissingService(`PostgreSQL ${OLDEST_MAJOR} or newer is needed; found ${major}`);
  return dirname(initdb);
};

const ask = async <T>(port: number, question: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
  const sql = postgres({ host: '127.0.0.1', port, user: 'postgres', max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    return await question(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
};

const refuseWithoutExtensions = async (port: number): Promise<void> => {
  const rows = await ask(port, (sql) => sql<{ name: string }[]>`select name from pg_available_extensions`);
  const missing = NEEDED_EXTENSIONS.filter((name) => !rows.some((row) => row.name === name));
  if (missing.length > 0) throw new MissingService(`PostgreSQL lacks the extension ${missing.join(' and ')}`);
};

const createCluster = (bin: string): { readonly folder: string; readonly data: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'post-clinics-postgres-'));
  const user = unprivilegedUser();
  chmodSync(folder, 0o755);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const args = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', `--locale=${locale}`];
  const made = spawnSync(join(bin, 'initdb'), args, { cwd: folder, encoding: 'utf8', ...user });
  if (made.status === 0) return { folder, data };
  rmSync(folder, { recursive: true, force: true });
  const complaint = made.error?.message ?? /.*(?:error|fatal).*/i.exec(made.stderr)?.[0] ?? `exit code ${made.status}`;
  throw new MissingService(`PostgreSQL could not create its files: ${complaint}`);
};

/** A PostgreSQL of our own on a free port. Its `url` names the empty database `postgres`, whose owner may create others. */
export const startPostgres = async ({ durable = false, settings = {} }: Options = {}): Promise<Service> => {
  const bin = findPostgres();
  const { folder, data } = createCluster(bin);
  const port = await freePort();
  const chosen = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    timezone: 'UTC',
    ...(durable ? {} : FAST_NOT_DURABLE),
    ...settings,
  };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const service = await runService({
    name: 'PostgreSQL',
    folder,
    port,
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stopSignal: 'SIGINT',
    isReady: () => ask(port, (sql) => sql`select 1`).then(() => true),
    launch: () =>
      startServerProcess({
        command: [join(bin, 'postgres'), '-D', data, '-p', String(port), ...flags],
        cwd: folder,
        logFile: join(folder, 'server.log'),
        user: unprivilegedUser(),
      }),
  });
  await refuseWithoutExtensions(port).catch(async (error: unknown) => {
    await service.stop();
    throw error;
  });
  return service;
};
