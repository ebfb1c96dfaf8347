import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Outside, openOutside } from './testing/open-outside.ts';

const folder = mkdtempSync(join(tmpdir(), 'post-clinics-dashboard-'));
const page = { accept: 'text/html,application/xhtml+xml' };
let clinic: Outside;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>painel</title>');
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export {};');
  clinic = await openOutside((deps) => ({ ...deps, dashboardFolder: folder }));
});
afterAll(async () => {
  await clinic[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['/', '/conversas', '/conversas/018f0000-0000-7000-8000-000000000000?x=1', '/entrar'])(
  '%s opens the dashboard, which is asked for anew each time and takes nothing from elsewhere',
  async (url) => {
    const { statusCode, body, headers } = await clinic.server.inject({ url, headers: page });
    expect([statusCode, body]).toEqual([200, '<title>painel</title>']);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
    expect(headers['content-security-policy']).not.toContain('script-src');
  },
);

test('a part of it is kept by browsers for good; a part that is gone is not a page', async () => {
  const part = await clinic.server.inject('/assets/index-abc123.js');
  expect([part.statusCode, part.headers['content-type']]).toEqual([200, 'application/javascript; charset=utf-8']);
  expect(part.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const gone = await clinic.server.inject({ url: '/assets/index-old.js', headers: page });
  expect([gone.statusCode, gone.json().error.code]).toEqual([404, 'not_found']);
});

test.each(['/api/v1/nothing', '/trpc', '/webhooks/zapi', '/calendar/x.ics', '/socket.io'])(
  'what programs ask for and is not there stays an error, not a page: %s',
  async (url) => {
    const { statusCode, body } = await clinic.server.inject({ url, headers: page });
    expect(statusCode).not.toBe(200);
    expect(body).not.toContain('painel');
  },
);

test('before it is built, a page says what to do', async () => {
  await using bare = await openOutside();
  const { statusCode, body } = await bare.server.inject({ url: '/', headers: page });
  expect(statusCode).toBe(503);
  expect(body).toContain('npm start');
});
