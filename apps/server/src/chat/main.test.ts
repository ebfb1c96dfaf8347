import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

/** Runs the program as `npm run chat` does, where no server runs: nothing listens on port 9 of this machine. */
function startChat(args: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'chat-test-'));
  const env = { ...process.env, PORT: '9', PUBLIC_URL: 'http://127.0.0.1:9', TMPDIR: folder };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], { env });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const heard = Promise.all([text(child.stdout), text(child.stderr), ended]);
  return {
    child,
    /** Resolves when the program has ended. */
    async outcome() {
      const [said, complained, code] = await heard;
      const leftBehind = readdirSync(folder).filter((name) => name.startsWith('post-clinics'));
      rmSync(folder, { recursive: true });
      return { said, complained, code, leftBehind };
    },
  };
}

test('with no server running the chat starts one, Cora answers, and nothing is left behind', async () => {
  const { child, outcome } = startChat();
  child.stdin.end('Oi, boa tarde!\nQuais serviços vocês oferecem?\n/sair\n');
  const { said, code, leftBehind } = await outcome();
  expect(code).toBe(0);
  expect(said).toMatch(/você> Oi, boa tarde!\ncora> .*Cora/);
  expect(said).toContain('Clínica geral');
  expect(leftBehind).toEqual([]);
}, 120_000);

test('a chat that is ended from outside ends the server it started', async () => {
  const { child, outcome } = startChat();
  child.stdin.write('Oi\n');
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGTERM');
  const { complained, code, leftBehind } = await outcome();
  expect([code, leftBehind]).toEqual([130, []]);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(complained)?.[0] ?? '';
  await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
}, 120_000);

test('a named server that is not there is said so in one line', async () => {
  const { child, outcome } = startChat(['--url', 'http://127.0.0.1:9']);
  child.stdin.end();
  const { complained, code } = await outcome();
  expect(code).toBe(1);
  expect(complained.trim()).toBe('Em http://127.0.0.1:9 não há um servidor com o simulador aberto.');
});
