import { testDatabases } from '@post/db/testing';
import { Temporal } from '@post/domain';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { Replica } from '../support/replica.ts';
import { startRedis } from '../support/services/redis.ts';
import { until } from '../support/services/until.ts';
import { startZapiServer } from '../support/zapi-server.ts';
import { type Faults, torment } from './nemesis.ts';
import { playPatient } from './patient-driver.ts';
import { seeded } from './random.ts';
import { countViolations, type Violations } from './violations.ts';

export interface Race {
  readonly seed: number;
  readonly phones: number;
  readonly fence: 'on' | 'off';
}

export interface RaceReport {
  readonly violations: Violations;
  readonly faults: Faults;
  readonly booked: number;
  readonly acknowledged: number;
  readonly takenOver: number;
}

const LEASE_MS = 2_000;
const INSTANCE = 'INSTANCIA1';
const SECRET = 'segredo-do-webhook';

/** Three processes on one PostgreSQL and one Redis serve many phones while a nemesis is at work. */
export async function runRace({ seed, phones, fence }: Race): Promise<RaceReport> {
  const server = testDatabases.find(({ name }) => name === 'PostgreSQL');
  if (!server) throw new Error('a race needs PostgreSQL');
  await using database = await server.open();
  await using redisServer = await startRedis();
  await using provider = await startZapiServer();
  await using replicas = new AsyncDisposableStack();
  const environment = {
    DATABASE_URL: database.url ?? '',
    REDIS_URL: redisServer.url,
    LOG_LEVEL: 'error',
    ZAPI_INSTANCE_ID: INSTANCE,
    ZAPI_TOKEN: provider.instanceToken,
    ZAPI_CLIENT_TOKEN: provider.clientToken,
    ZAPI_WEBHOOK_SECRET: SECRET,
    ZAPI_BASE_URL: provider.url,
    REPLY_DEBOUNCE_MS: '200',
    REPLICA_FENCE: fence,
    REPLICA_LEASE_MS: String(LEASE_MS),
    REPLICA_MODEL_MS: '400',
  };
  const running = await Promise.all([1, 2, 3].map(() => Replica.start(environment)));
  for (const replica of running) replicas.use(replica);
  const redis = replicas.adopt(new Redis(redisServer.url), (client) => client.disconnect());
  const random = seeded(seed);
  const acknowledged = new Set<string>();
  const front = {
    webhooks: running.map(({ url }) => `${url}/webhooks/zapi/${INSTANCE}/${SECRET}`),
    provider,
    instanceId: INSTANCE,
    random,
    acknowledged,
    wishes: contestedTimes(),
  };
  const over = new AbortController();
  const tormenting = torment(
    { replicas: running, redis, random: seeded(seed + 1), pauseMs: LEASE_MS + 1_500, betweenMs: 500 },
    over.signal,
  );
  const numbers = Array.from({ length: phones }, (_, index) => `55119${String(80_000_000 + index)}`);
  await Promise.all(numbers.map((phone) => playPatient(front, phone)));
  over.abort();
  const faults = await tormenting;
  const sql = replicas.adopt(postgres(database.url ?? '', { max: 2, onnotice: () => {} }), (client) => client.end());
  await settle(sql);
  const sends = new Map(numbers.map((phone) => [phone, provider.sends.filter((send) => send.phone === phone).length]));
  return {
    violations: await countViolations(sql, { acknowledged, sends }),
    faults,
    booked: (await sql`select from appointment where status = 'scheduled'`).length,
    acknowledged: acknowledged.size,
    takenOver: (await sql`select from turn where committed_at is null`).length,
  };
}

/** Few times for many patients, far enough ahead to be bookable and on working days. */
function contestedTimes(): readonly string[] {
  const days: string[] = [];
  let day = Temporal.Now.plainDateISO('America/Sao_Paulo').add({ days: 2 });
  while (days.length < 6) {
    if (day.dayOfWeek <= 5) days.push(`${day.day}/${day.month}`);
    day = day.add({ days: 1 });
  }
  return days.flatMap((date) =>
    ['9h', '10h', '11h', '15h', '16h'].map((time) => `clínica geral dia ${date} às ${time}`),
  );
}

/** Nothing is left to answer or to send. */
async function settle(sql: postgres.Sql): Promise<void> {
  const left = () => sql`
    select 1 from conversation where ready_at is not null
    union all select 1 from outbox where status in ('queued', 'sending')`;
  await until(async () => (await left()).length === 0, { what: 'the race to settle', withinMs: 60_000 });
}
