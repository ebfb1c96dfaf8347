import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DirectoryInUseError, lockDirectory } from './directory-lock.ts';
import { openDatabase } from './open-database.ts';

const HOLDER = fileURLToPath(new URL('../../testing/hold-directory.ts', import.meta.url));

describe('the embedded database in its directory', { timeout: 120_000 }, () => {
  let dataDir: string;
  let children: ChildProcess[] = [];
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'post-db-'));
  });
  afterEach(async () => {
    await Promise.all(children.map(kill));
    children = [];
    await rm(dataDir, { recursive: true, force: true });
  });

  /** A process that writes to the directory; resolves once it has written `atLeast` rows. */
  async function writer(atLeast: number): Promise<{ child: ChildProcess; opened: number; told: () => number }> {
    const child = spawn(process.execPath, [HOLDER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    if (child.stdout === null) throw new Error('no output');
    let opened = -1;
    let told = 0;
    const lines = createInterface(child.stdout);
    const enough = new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error('the writer ended')));
      lines.on('line', (line) => {
        if (line.startsWith('open ')) opened = Number(line.slice(5));
        else told = Number(line);
        if (opened >= 0 && told >= opened + atLeast) resolve();
      });
    });
    await enough;
    return { child, opened, told: () => told };
  }

  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  test('a process killed with -9 loses nothing it told, and the next one opens the directory', async () => {
    let told = 0;
    for (const rows of [20, 80]) {
      const running = await writer(rows);
      expect(running.opened).toBeGreaterThanOrEqual(told);
      await kill(running.child);
      told = running.told();
    }
    await using database = await openDatabase({ dataDir });
    const [found] = await database.read('test', (session) =>
      session.rows<{ n: number; last: number }>(sql`select count(*)::int as n, max(n) as last from written`),
    );
    expect(found?.last).toBeGreaterThanOrEqual(told);
    expect(found?.n).toBe(found?.last);
  });

  test('a second process is refused with one clear line while the first one lives', async () => {
    const { child } = await writer(1);
    const refused = await openDatabase({ dataDir }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DirectoryInUseError);
    expect(String(refused)).toContain(`in use by process ${child.pid}`);
    expect(String(refused).split('\n')).toHaveLength(1);
  });

  test('the same process can not open it twice, and can again after closing', async () => {
    const first = await openDatabase({ dataDir });
    await expect(openDatabase({ dataDir })).rejects.toThrow(DirectoryInUseError);
    await first[Symbol.asyncDispose]();
    await using again = await openDatabase({ dataDir });
    expect(again.kind).toBe('embedded');
  });

  test('a lock of a dead process, of another process that got its number, or half written, is taken over', async () => {
    const path = join(dataDir, 'postgres.lock');
    const stale = [
      JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'x:1' }),
      JSON.stringify({ pid: process.ppid, startedAt: 'another-boot:1' }),
      '{"pid": 12',
      '',
    ];
    for (const content of stale) {
      await writeFile(path, content);
      const lock = await lockDirectory(dataDir);
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
      await lock.release();
    }
    expect(await readdir(dataDir)).toEqual([]);
  });

  test('of many that find a stale lock at once, one gets the directory', async () => {
    for (let round = 0; round < 10; round += 1) {
      await writeFile(join(dataDir, 'postgres.lock'), JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'x:1' }));
      const takers = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(dataDir)));
      const taken = takers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(taken).toHaveLength(1);
      for (const lock of taken) await lock.release();
    }
  });
});
