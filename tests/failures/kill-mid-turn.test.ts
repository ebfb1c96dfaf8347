import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Replica } from '../support/replica.ts';
import { until } from '../support/services/until.ts';
import { startZapiServer, type ZapiServer } from '../support/zapi-server.ts';

let provider: ZapiServer;
let folder: string;

beforeAll(async () => {
  provider = await startZapiServer();
  folder = await mkdtemp(join(tmpdir(), 'post-clinics-kill-'));
});

afterAll(async () => {
  await provider[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

test('killed in the middle of a turn and started again, the embedded clinic answers exactly once', async () => {
  const payload = JSON.parse(
    await readFile(new URL('../data/zapi-webhooks/received--texto.json', import.meta.url), 'utf8'),
  );
  await using replica = await Replica.start({
    DATA_DIR: folder,
    LOG_LEVEL: 'info',
    API_KEY: 'chave-de-teste-123456',
    ZAPI_INSTANCE_ID: payload.instanceId,
    ZAPI_TOKEN: provider.instanceToken,
    ZAPI_CLIENT_TOKEN: provider.clientToken,
    ZAPI_WEBHOOK_SECRET: 'segredo-do-webhook',
    ZAPI_BASE_URL: provider.url,
    REPLY_DEBOUNCE_MS: '0',
    REPLICA_LEASE_MS: '2000',
    // Long enough that the kill falls into it; the restarted process draws again and finishes.
    REPLICA_MODEL_MS: '2000',
  });
  const webhook = `${replica.url}/webhooks/zapi/${payload.instanceId}/segredo-do-webhook`;
  const response = await fetch(webhook, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  expect(response.status).toBe(200);
  await until(async () => (await turnsRunning(replica)) > 0, { what: 'a turn to begin', withinMs: 10_000 });

  await replica.kill();
  expect(provider.sends).toHaveLength(0);
  await replica.start();

  await until(async () => provider.sends.length > 0, { what: 'the answer', withinMs: 30_000 });
  await until(async () => (await turnsRunning(replica)) === 0, { what: 'the clinic to be quiet', withinMs: 10_000 });
  expect(provider.sends).toHaveLength(1);
  expect(provider.sends[0]?.phone).toBe(payload.phone);
});

async function turnsRunning(replica: Replica): Promise<number> {
  const text = await (await fetch(`${replica.url}/metrics`)).text();
  return Number(/^cora_queue_depth\{queue="turnsRunning"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}
