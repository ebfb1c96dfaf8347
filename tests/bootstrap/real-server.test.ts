import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '../support/services/free-port.ts';
import { until } from '../support/services/until.ts';

// Generous: the lock file may have changed since the last installation, and the first start makes a database.
const READY_WITHIN_MS = 110_000;

const frontDoor = resolve(import.meta.dirname, '../../scripts/run.mjs');

test('Ctrl-C, which the terminal sends to everyone at once, lets the server finish in its own way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'post-clinics-front-door-'));
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: '',
    REDIS_URL: '',
  };
  const child = spawn(process.execPath, [frontDoor, 'start'], { env, detached: true, stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  const isReady = async (): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  const giveUp = (): string | undefined => (child.exitCode === null ? undefined : `exit code ${child.exitCode}`);
  await until(isReady, { what: 'the server did not become ready', withinMs: READY_WITHIN_MS, giveUp });

  process.kill(-(child.pid ?? 0), 'SIGINT');

  expect(await ended).toBe(0);
  await expect(isReady()).rejects.toThrow();
  rmSync(folder, { recursive: true });
}, 150_000);
