import { fileURLToPath } from 'node:url';
import { Replica } from '../support/replica.ts';
import { startZapiServer } from '../support/zapi-server.ts';
import { exchange } from './exchange.ts';
import type { Figure } from './figure.ts';
import { quantile } from './statistics.ts';

const ENTRY = fileURLToPath(new URL('../support/replica-main.ts', import.meta.url));
const INSTANCE = 'INSTANCIA1';
const SECRET = 'segredo-do-webhook';
const CONVERSATIONS = 50;
const ROUNDS = 8;
/** Patients do not write in the same instant: 50 of them within two seconds are a busy clinic. */
const SPACING_MS = 40;
const DEBOUNCE_MS = 200;

/** From a patient's last message to the reply's arrival at the provider, without the quiet time; 50 conversations. */
export async function benchReply(services: {
  readonly database: string;
  readonly redis: string;
}): Promise<readonly Figure[]> {
  await using provider = await startZapiServer();
  await using server = await Replica.start(
    {
      DATABASE_URL: services.database,
      REDIS_URL: services.redis,
      LOG_LEVEL: 'error',
      ZAPI_INSTANCE_ID: INSTANCE,
      ZAPI_TOKEN: provider.instanceToken,
      ZAPI_CLIENT_TOKEN: provider.clientToken,
      ZAPI_WEBHOOK_SECRET: SECRET,
      ZAPI_BASE_URL: provider.url,
      REPLY_DEBOUNCE_MS: String(DEBOUNCE_MS),
      REPLICA_MODEL_MS: '0',
      REPLICA_LEASE_MS: '10000',
    },
    ENTRY,
  );
  const webhook = `${server.url}/webhooks/zapi/${INSTANCE}/${SECRET}`;
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const people = Array.from({ length: CONVERSATIONS }, (_, index) => `55119${50_000_000 + index}`);
    took.push(
      ...(await Promise.all(
        people.map((phone, index) =>
          exchange(provider, { instanceId: INSTANCE, webhook, phone, delayMs: index * SPACING_MS }),
        ),
      )),
    );
  }
  const measured = took.slice(CONVERSATIONS).map((ms) => ms - DEBOUNCE_MS);
  const floor: number[] = [];
  for (let request = 0; request < 200; request += 1) floor.push(await roundTrip(server.url));
  return [figure(measured, floor)];
}

/** The least an exchange costs: one request over the loopback. */
async function roundTrip(url: string): Promise<number> {
  const startedAt = performance.now();
  await (await fetch(`${url}/healthz`)).arrayBuffer();
  return performance.now() - startedAt;
}

function figure(measured: readonly number[], floor: readonly number[]): Figure {
  const [p50, p99, least] = [quantile(measured, 0.5), quantile(measured, 0.99), quantile(floor, 0.5)];
  return {
    name: 'Last message to reply at the provider, without quiet time, 50 conversations',
    measured: `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    floor: `p50 ${least.toFixed(1)} ms: one request to /healthz`,
    ratio: `p50 ${(p50 / least).toFixed(1)} ×`,
    goal: 'p50 ≤ 25 ms, p99 ≤ 100 ms',
    met: p50 <= 25 && p99 <= 100,
  };
}
