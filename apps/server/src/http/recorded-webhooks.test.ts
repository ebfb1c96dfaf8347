import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Outside, openOutside, ZAPI } from './testing/open-outside.ts';

const FOLDER = join(import.meta.dirname, '../../../../tests/data/zapi-webhooks');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

let clinic: Outside;

beforeAll(async () => {
  clinic = await openOutside();
});

afterAll(() => clinic?.[Symbol.asyncDispose]());

const post = (payload: string) =>
  clinic.server.inject({
    method: 'POST',
    url: `/webhooks/zapi/${ZAPI.instanceId}/${ZAPI.secret}`,
    payload,
    headers: { 'content-type': 'application/json' },
  });

test('there are recorded payloads of every family', () => {
  const families = new Set(names.map((name) => name.split('--')[0]));
  expect([...families].sort()).toEqual([
    'chat-presence',
    'from-me',
    'message-send',
    'received',
    'whatsapp-disconnected',
  ]);
});

test.each(names)('%s is acknowledged, and so is its repeat', async (name) => {
  const recorded = readFileSync(join(FOLDER, name), 'utf8');
  const ours = recorded.replaceAll(/("instanceId":\s*)"[^"]*"/g, `$1"${ZAPI.instanceId}"`);
  for (const payload of [recorded, ours, ours]) expect((await post(payload)).statusCode).toBe(200);
});
