import { fileURLToPath } from 'node:url';
import { Replica } from '../support/replica.ts';
import { until } from '../support/services/until.ts';
import type { Figure } from './figure.ts';
import { type LoadResult, postMessages } from './load.ts';
import { median } from './statistics.ts';

const SERVER = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));
const FLOOR = fileURLToPath(new URL('./floor-server.ts', import.meta.url));

const INSTANCE = 'INSTANCIA1';
const SECRET = 'segredo-do-webhook';
const ROUNDS = 3;
const SECONDS = 6;

/** Messages acknowledged a second, ours and the floor's in turn, and the latency at a steady 1,000 a second. */
export async function benchWebhook(databases: {
  readonly ours: string;
  readonly floor: string;
}): Promise<readonly Figure[]> {
  await using floor = await Replica.start({ DATABASE_URL: databases.floor }, FLOOR);
  await using ours = await Replica.start(
    {
      DATABASE_URL: databases.ours,
      LOG_LEVEL: 'error',
      ZAPI_INSTANCE_ID: INSTANCE,
      ZAPI_TOKEN: 'token',
      ZAPI_CLIENT_TOKEN: 'token-da-conta',
      ZAPI_WEBHOOK_SECRET: SECRET,
      // Only storing is measured here: nobody is answered while it runs.
      REPLY_DEBOUNCE_MS: '60000',
      ROLE: 'web',
    },
    SERVER,
  );
  const floorLoad = { url: `${floor.url}/webhook`, instanceId: INSTANCE, seconds: SECONDS };
  const ourLoad = { url: `${ours.url}/webhooks/zapi/${INSTANCE}/${SECRET}`, instanceId: INSTANCE, seconds: SECONDS };
  const pairs: { readonly floor: LoadResult; readonly ours: LoadResult }[] = [];
  await postMessages({ ...floorLoad, seconds: 2 });
  await postMessages({ ...ourLoad, seconds: 2 });
  for (let round = 0; round < ROUNDS; round += 1)
    pairs.push({ floor: await postMessages(floorLoad), ours: await postMessages(ourLoad) });
  const foldedPerSecond = await drain(ours.url);
  const steadyFloor = await postMessages({ ...floorLoad, rate: 1_000 });
  const steady = await postMessages({ ...ourLoad, rate: 1_000 });
  return [throughput(pairs), folding(foldedPerSecond, pairs), latency(steady, steadyFloor)];
}

/** Works off what the flood left; deliveries a second. */
async function drain(url: string): Promise<number> {
  const depth = async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    return Number(/^cora_queue_depth\{queue="deliveries"\} (\d+)$/m.exec(metrics)?.[1]);
  };
  const waiting = await depth();
  const startedAt = performance.now();
  await until(async () => (await depth()) === 0, { what: 'the flood to be worked in', withinMs: 300_000 });
  return waiting / ((performance.now() - startedAt) / 1_000);
}

function folding(
  perSecond: number,
  pairs: readonly { readonly floor: LoadResult; readonly ours: LoadResult }[],
): Figure {
  const floor = median(pairs.map((pair) => pair.floor.perSecond));
  return {
    name: 'Accepted messages worked into conversations, after the flood',
    measured: `${Math.round(perSecond)} a second`,
    floor: `${Math.round(floor)} a second: bare Fastify and one INSERT`,
    ratio: `${(perSecond / floor).toFixed(2)} ×`,
    goal: '≥ 1,000 a second',
    met: perSecond >= 1_000,
  };
}

function throughput(pairs: readonly { readonly floor: LoadResult; readonly ours: LoadResult }[]): Figure {
  const ratio = median(pairs.map((pair) => pair.ours.perSecond / pair.floor.perSecond));
  const failed = pairs.reduce((sum, pair) => sum + pair.ours.failed + pair.floor.failed, 0);
  return {
    name: 'Webhooks acknowledged, as many as it takes',
    measured: `${Math.round(median(pairs.map((pair) => pair.ours.perSecond)))} a second${failed > 0 ? `, ${failed} failed` : ''}`,
    floor: `${Math.round(median(pairs.map((pair) => pair.floor.perSecond)))} a second: bare Fastify and one INSERT`,
    ratio: `${ratio.toFixed(2)} ×`,
    goal: '≥ 1.5 × the floor',
    met: ratio >= 1.5 && failed === 0,
  };
}

function latency(steady: LoadResult, floor: LoadResult): Figure {
  return {
    name: 'Webhook answered, at 1,000 messages a second',
    measured: `p50 ${steady.p50Ms} ms, p99 ${steady.p99Ms} ms`,
    floor: `p50 ${floor.p50Ms} ms, p99 ${floor.p99Ms} ms`,
    ratio: `p99 ${(steady.p99Ms / Math.max(1, floor.p99Ms)).toFixed(2)} ×`,
    goal: 'p99 ≤ 25 ms',
    met: steady.p99Ms <= 25 && steady.failed === 0,
  };
}
