import { randomUUID } from 'node:crypto';
import { findFreeTimes, joinWaitingList, previewReplan, startReplan } from '@post/application';
import { createStore, firstClinicId } from '@post/db';
import { type TestDatabase, testDatabases } from '@post/db/testing';
import { type AppointmentId, type ClinicId, type ReplanId, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brazilianHolidays } from '../../apps/server/src/holidays.ts';
import { Replica } from '../support/replica.ts';
import { until } from '../support/services/until.ts';
import { startZapiServer, type ZapiServer } from '../support/zapi-server.ts';

/** Of each kind; together hardly more than may be written at once. */
const PATIENTS = 12;

const ZONE = 'America/Sao_Paulo';

/** Only here can two processes work on one database. */
const postgres = testDatabases.find(({ name }) => name === 'PostgreSQL');

describe.skipIf(postgres === undefined)('two workers, each killed once in the middle of its jobs', () => {
  let provider: ZapiServer;
  let place: TestDatabase;

  beforeAll(async () => {
    provider = await startZapiServer();
    if (postgres) place = await postgres.open();
  });
  afterAll(async () => {
    await provider[Symbol.asyncDispose]();
    await place?.[Symbol.asyncDispose]();
  });

  const rows = <Row>(statement: ReturnType<typeof sql>): Promise<readonly Row[]> =>
    place.database.read('a test looks', (session) => session.rows<Row>(statement));

  async function count(statement: ReturnType<typeof sql>): Promise<number> {
    const [row] = await rows<{ count: number }>(statement);
    return row?.count ?? 0;
  }

  const jobs = (which: ReturnType<typeof sql>) =>
    count(sql`select count(*)::int as count from pgboss.job
      where data->>'kind' in ('reminder', 'replan-ask', 'freed-time') and ${which}`);

  function environment(): Record<string, string> {
    return {
      DATABASE_URL: place.url ?? '',
      LOG_LEVEL: 'error',
      API_KEY: 'chave-de-teste-123456',
      ZAPI_INSTANCE_ID: 'INSTANCIA1',
      ZAPI_TOKEN: provider.instanceToken,
      ZAPI_CLIENT_TOKEN: provider.clientToken,
      ZAPI_WEBHOOK_SECRET: 'segredo-do-webhook',
      ZAPI_BASE_URL: provider.url,
      REPLICA_LEASE_MS: '2000',
      REPLICA_JOB_MS: '1500',
    };
  }

  function portsOf() {
    const nothing = () => undefined;
    return {
      store: createStore(place.database),
      clock: { now: () => Temporal.Now.instant() },
      holidays: brazilianHolidays(),
      nudges: {
        deliveryAccepted: nothing,
        turnReady: nothing,
        replyQueued: nothing,
        knowledgeChanged: nothing,
        eventsAppended: nothing,
      },
    };
  }

  async function offered(clinicId: ClinicId) {
    const { services } = await portsOf().store.read(clinicId, (reader) => reader.catalogue());
    const service = services.find(({ name }) => name === 'Clínica geral');
    const [away, other] = service?.professionalIds ?? [];
    if (!service || !away || !other) throw new Error('the demo clinic has no service of two');
    return { service, away, other };
  }

  /** Fit-ins of one hour; gives their ids. */
  async function book(clinicId: ClinicId, startsAt: Temporal.Instant, phones: number): Promise<AppointmentId[]> {
    const { service, away } = await offered(clinicId);
    return portsOf().store.transact(clinicId, async (tx) => {
      const ids: AppointmentId[] = [];
      for (let number = 0; number < PATIENTS; number += 1) {
        const phone = `55119900${phones + number}`;
        const patient = await tx.insertPatient({ name: `Paciente ${number}`, phone, birthDate: null });
        const booked = await tx.insertAppointment({
          patientId: patient.id,
          professionalId: away,
          serviceId: service.id,
          startsAt,
          endsAt: startsAt.add({ minutes: 45 }),
          bufferBeforeMinutes: 0,
          bufferAfterMinutes: 0,
          source: 'api',
          overlapAllowed: true,
          seriesId: null,
        });
        if (booked === 'taken') throw new Error('a fit-in was refused');
        ids.push(booked.id);
      }
      return ids;
    });
  }

  async function remindTomorrow(clinicId: ClinicId): Promise<void> {
    const startsAt = Temporal.Now.instant().add({ hours: 20 });
    const ids = await book(clinicId, startsAt, 20_000);
    const scheduled = ids.map((appointmentId) => ({
      job: { kind: 'reminder', clinicId, appointmentId, hoursBefore: 24, startsAt: `${startsAt}` } as const,
      inSeconds: 0,
    }));
    await portsOf().store.transact(clinicId, (tx) => tx.schedule(scheduled));
  }

  async function askToMove(clinicId: ClinicId): Promise<void> {
    const day = Temporal.Now.plainDateISO(ZONE).add({ days: 3 });
    await book(clinicId, day.toZonedDateTime({ timeZone: ZONE, plainTime: '10:00' }).toInstant(), 30_000);
    const { away } = await offered(clinicId);
    const actor = { kind: 'api', clinicId } as const;
    const span = { professionalId: away, from: day, to: day };
    const { moves } = await previewReplan(portsOf(), actor, span);
    const seen = moves.map(({ visit, to }) => ({ appointmentId: visit.id, to }));
    const outcome = await startReplan(portsOf(), actor, { ...span, replanId: randomUUID() as ReplanId, seen });
    expect(outcome.kind).toBe('started');
  }

  /** One patient waits for each of some days, and on each of them a time has just gone. */
  async function offerFreed(clinicId: ClinicId): Promise<void> {
    const { service, other } = await offered(clinicId);
    const actor = { kind: 'api', clinicId } as const;
    const today = Temporal.Now.plainDateISO(ZONE);
    const wish = { serviceId: service.id, professionalId: other, timeFrom: null, timeTo: null };
    const range = { from: today.add({ days: 4 }), to: today.add({ days: 50 }) };
    const times = await findFreeTimes(portsOf(), actor, { ...wish, ...range, moving: null });
    const days = Map.groupBy(times, ({ startsAt }) => `${startsAt.toZonedDateTimeISO(ZONE).toPlainDate()}`);
    for (const [number, [first]] of [...days.values()].slice(0, PATIENTS).entries()) {
      if (!first) throw new Error('a day without a time');
      const day = first.startsAt.toZonedDateTimeISO(ZONE).toPlainDate();
      const outcome = await joinWaitingList(portsOf(), actor, {
        patient: {
          kind: 'new',
          name: `Paciente ${'ABCDEFGHIJKL'[number]} Lima`,
          phone: `55119900${40_000 + number}`,
          birthDate: null,
          contactId: null,
          relation: 'self',
        },
        wished: { ...wish, from: day, to: day, weekdays: null },
        insteadOf: null,
      });
      expect(outcome.kind).toBe('waiting');
      const { startsAt, endsAt, professionalId } = first;
      const span = { startsAt: `${startsAt}`, endsAt: `${endsAt}`, professionalId };
      const job = { kind: 'freed-time', clinicId, ...span } as const;
      await portsOf().store.transact(clinicId, (tx) => tx.schedule([{ job, inSeconds: 0 }]));
    }
  }

  test('everybody is reminded, asked and offered once, and no time is kept without a question', async () => {
    await using first = await Replica.start(environment());
    const clinicId = await firstClinicId(place.database);
    if (!clinicId) throw new Error('the replica opened no clinic');
    await first.kill();
    await rows(sql`update clinic set contact_from = '00:00', contact_to = '23:59:59'`);
    await remindTomorrow(clinicId);
    await askToMove(clinicId);
    await offerFreed(clinicId);
    await first.start();
    await using second = await Replica.start(environment());

    await until(async () => (await jobs(sql`state = 'completed'`)) > 0, { what: 'a job', withinMs: 30_000 });
    await first.kill();
    await until(async () => (await jobs(sql`state = 'completed'`)) >= PATIENTS, { what: 'a third', withinMs: 60_000 });
    await first.start();
    await second.kill();
    await until(async () => (await jobs(sql`state < 'completed'`)) === 0, {
      what: 'the jobs of the dead',
      withinMs: 120_000,
    });
    await until(
      async () =>
        (await count(sql`select count(*)::int as count from outbox where status in ('queued', 'sending')`)) === 0,
      { what: 'the messages to leave', withinMs: 30_000 },
    );

    const perPatient = await rows<{ messages: number }>(sql`
      select count(*)::int as messages from message where author = 'cora' group by conversation_id`);
    expect(perPatient.map(({ messages }) => messages)).toEqual(Array.from({ length: 3 * PATIENTS }, () => 1));
    const phones = provider.sends.map(({ phone }) => phone);
    expect(new Set(phones).size).toBe(phones.length);
    expect(await count(sql`select count(*)::int as count from replan_line where state = 'asked'`)).toBe(PATIENTS);
    expect(
      await count(sql`
        select count(*)::int as count from waiting_offer o join held_time h on h.offer_id = o.id where o.state = 'open'`),
    ).toBe(PATIENTS);
    // What the dead processes had begun was given to the other: otherwise this proves nothing.
    expect(await jobs(sql`retry_count > 0`)).toBeGreaterThan(0);
  }, 300_000);
});
