import type { TestDatabase } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { exchange } from './exchange.ts';
import type { Figure } from './figure.ts';
import { type BenchClinic, DEBOUNCE_MS, openBenchClinic } from './open-bench-clinic.ts';
import { quantile } from './statistics.ts';

const DUE = 10_000;
const PEOPLE = 30;
const ROUNDS = 6;
const SPACING_MS = 40;
/** What a number that is linked through Z-API may write first, and how much of it at once. */
const PER_MINUTE = 60;
const BURST = 30;
const AT_ONCE = 5;

/** 10,000 reminders come due in one minute: the answers of those who write meanwhile, and the pace of the reminders. */
export async function benchReminders(services: {
  readonly database: TestDatabase;
  readonly redis: string;
}): Promise<readonly Figure[]> {
  const { database, redis } = services;
  await using clinic = await openBenchClinic({ database: database.url ?? '', redis });
  await answers(clinic);
  const alone = await answers(clinic);
  await makeDue(database);
  const from = performance.now();
  const beside = await answers(clinic);
  const minutes = (performance.now() - from) / 60_000;
  const reminded = clinic.provider.sends.filter(
    ({ message }) => message.includes('lembr') || message.includes('Lembr'),
  );
  return [figure({ alone, beside, minutes, reminded: reminded.map(({ phone }) => Number(phone.slice(-5))) })];
}

async function answers(clinic: BenchClinic): Promise<readonly number[]> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const people = Array.from({ length: PEOPLE }, (_, index) => `55119${60_000_000 + index}`);
    const asked = people.map((phone, index) => exchange(clinic, { phone, delayMs: index * SPACING_MS }));
    took.push(...(await Promise.all(asked)));
  }
  return took.map((ms) => ms - DEBOUNCE_MS);
}

/** Visits of tomorrow, a second apart, whose reminders are all due now; the last digits of a phone say in which order. */
async function makeDue({ database }: TestDatabase): Promise<void> {
  await database.transaction('10,000 reminders become due', async (session) => {
    await session.rows(sql`update clinic set contact_from = '00:00', contact_to = '23:59:59'`);
    await session.rows(sql`
      insert into patient (clinic_id, id, name, phone)
      select c.id, gen_random_uuid(), 'Paciente ' || n, '+55119' || (70000000 + n)
      from clinic c, generate_series(1, ${DUE}::int) n`);
    await session.rows(sql`
      insert into appointment (clinic_id, id, patient_id, professional_id, service_id, starts_at, ends_at, status, source,
        overlap_allowed, local_start, time_zone, created_at)
      select p.clinic_id, gen_random_uuid(), p.id, sp.professional_id, sp.service_id, at.starts,
        at.starts + interval '45 minutes', 'scheduled', 'api', true, at.starts at time zone c.time_zone, c.time_zone,
        now() - interval '9 days'
      from patient p
      join clinic c on c.id = p.clinic_id
      cross join lateral (
        select date_trunc('second', now()) + interval '20 hours' + right(p.phone, 5)::int * interval '1 second' as starts
      ) as at
      cross join lateral (
        select service_id, professional_id from service_professional s where s.clinic_id = p.clinic_id limit 1
      ) as sp`);
    await session.rows(sql`
      insert into pgboss.job (name, data, start_after, keep_until, priority, retry_limit, heartbeat_seconds, policy)
      select q.name, jsonb_build_object('kind', 'reminder', 'clinicId', a.clinic_id, 'appointmentId', a.id,
          'hoursBefore', 24, 'startsAt', to_char(a.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
        now(), now() + interval '1 day', -floor(extract(epoch from a.starts_at) / 60)::int, q.retry_limit,
        q.heartbeat_seconds, q.policy
      from appointment a, pgboss.queue q where q.name = 'jobs'
      order by random()`);
  });
}

interface Measured {
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  readonly minutes: number;
  /** Places in the order of need, as they left. */
  readonly reminded: readonly number[];
}

function figure({ alone, beside, minutes, reminded }: Measured): Figure {
  const [least, p50] = [quantile(alone, 0.5), quantile(beside, 0.5)];
  const [leastWorst, worst] = [quantile(alone, 0.99), quantile(beside, 0.99)];
  const most = BURST + AT_ONCE + PER_MINUTE * minutes;
  // Those of one minute are as needed as each other, and several are on their way at once.
  const outOfTurn = reminded.filter((place) => place > reminded.length + 60 + AT_ONCE).length;
  const pace = `${reminded.length} reminders left in ${(minutes * 60).toFixed(0)} s (${most.toFixed(0)} allowed), ${outOfTurn} out of turn`;
  return {
    name: `Reply while ${DUE.toLocaleString('en')} reminders are due in the same minute, ${PEOPLE} conversations`,
    measured: `p50 ${p50.toFixed(1)} ms, p99 ${worst.toFixed(1)} ms; ${pace}`,
    floor: `p50 ${least.toFixed(1)} ms, p99 ${leastWorst.toFixed(1)} ms with none due`,
    ratio: `p50 ${(p50 / least).toFixed(2)} ×, p99 ${(worst / leastWorst).toFixed(2)} ×`,
    goal: 'p50 ≤ 1.2 ×, none out of turn, no more than allowed',
    met: p50 <= 1.2 * least && outOfTurn === 0 && reminded.length > BURST / 2 && reminded.length <= most,
  };
}
