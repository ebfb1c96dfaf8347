import { testDatabases } from '@post/db/testing';
import { Temporal } from '@post/domain';
import postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { Replica } from '../support/replica.ts';
import { startRedis } from '../support/services/redis.ts';
import { seeded } from './random.ts';
import { countDoubleBookings } from './violations.ts';

const API_KEY = 'chave-de-teste-123456';
const ATTEMPTS = 2_000;
const AT_ONCE = 100;

const services = process.env.TEST_DATABASE_URL !== undefined && process.env.TEST_REDIS_URL !== undefined;

interface Answer {
  readonly status: number;
  readonly body: {
    readonly id?: string;
    readonly alternatives?: readonly unknown[];
    readonly error?: { readonly code: string };
  };
}

describe.skipIf(!services)('two thousand people want the same few hours', () => {
  test('through two processes: no overlap, no database error to anyone, and every loser gets other times', async () => {
    const server = testDatabases.find(({ name }) => name === 'PostgreSQL');
    if (!server) throw new Error('this race needs PostgreSQL');
    await using database = await server.open();
    await using redis = await startRedis();
    const environment = {
      DATABASE_URL: database.url ?? '',
      REDIS_URL: redis.url,
      API_KEY,
      LOG_LEVEL: 'error',
      REPLICA_LEASE_MS: '5000',
      REPLICA_MODEL_MS: '0',
    };
    await using first = await Replica.start(environment);
    await using second = await Replica.start(environment);
    const doors = [first.url, second.url];
    const service = await idOf(first.url, 'services', 'Clínica geral');
    const professionals = await Promise.all(
      ['Dra. Helena Prado', 'Dr. Caio Menezes'].map((name) => idOf(first.url, 'professionals', name)),
    );
    const times = contestedTimes();
    const random = seeded(7);
    const answers = await attempt(ATTEMPTS, (index) =>
      book(random.pick(doors), {
        serviceId: service,
        professionalId: random.pick(professionals),
        startsAt: random.pick(times),
        patient: { name: `Paciente ${letters(index)}`, phone: `55119${70_000_000 + index}` },
      }),
    );

    const booked = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409);
    expect(booked.length + refused.length).toBe(ATTEMPTS);
    expect(booked.length).toBeGreaterThan(20);
    expect(refused.filter(({ body }) => (body.alternatives?.length ?? 0) === 0)).toEqual([]);

    const sql = postgres(database.url ?? '', { max: 1, onnotice: () => {} });
    expect(await countDoubleBookings(sql)).toBe(0);
    expect((await sql`select from appointment`).length).toBe(booked.length);
    expect((await sql`select from patient`).length).toBe(booked.length);
    await sql.end();
  }, 180_000);
});

async function attempt(total: number, one: (index: number) => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < total) {
      const index = next;
      next += 1;
      answers.push(await one(index));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

/** A name of its own for each number: names hold no digits. */
function letters(index: number): string {
  return [...String(index)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
}

async function idOf(url: string, list: 'services' | 'professionals', name: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/${list}`, { headers: { authorization: `Bearer ${API_KEY}` } });
  const { items } = (await response.json()) as {
    readonly items: readonly { readonly id: string; readonly name: string }[];
  };
  const found = items.find((item) => item.name === name);
  if (!found) throw new Error(`the demo clinic has no ${name}`);
  return found.id;
}

async function book(url: string, wanted: Readonly<Record<string, unknown>>): Promise<Answer> {
  const response = await fetch(`${url}/api/v1/appointments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

/** Six working days of two professionals; the step is finer than a visit, so that most wishes collide. */
function contestedTimes(): readonly string[] {
  const times: string[] = [];
  let day = Temporal.Now.plainDateISO('America/Sao_Paulo').add({ days: 2 });
  for (let found = 0; found < 6; day = day.add({ days: 1 })) {
    if (day.dayOfWeek > 5) continue;
    found += 1;
    for (const time of [
      '09:00',
      '09:15',
      '09:30',
      '10:00',
      '10:30',
      '11:00',
      '14:30',
      '15:00',
      '15:15',
      '16:00',
      '16:30',
      '17:00',
    ]) {
      times.push(
        day.toZonedDateTime({ timeZone: 'America/Sao_Paulo', plainTime: time }).toString({ timeZoneName: 'never' }),
      );
    }
  }
  return times;
}
