import { randomUUID } from 'node:crypto';
import { previewReplan, startReplan } from '@post/application';
import { createStore, firstClinicId } from '@post/db';
import { type TestDatabase, testDatabases } from '@post/db/testing';
import { type ClinicId, type ProfessionalId, type ReplanId, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brazilianHolidays } from '../../apps/server/src/holidays.ts';
import { Replica } from '../support/replica.ts';
import { until } from '../support/services/until.ts';
import { startZapiServer, type ZapiServer } from '../support/zapi-server.ts';

const PATIENTS = 24;

/** Only here can two processes work on one database. */
const postgres = testDatabases.find(({ name }) => name === 'PostgreSQL');

describe.skipIf(postgres === undefined)('two workers, one of them killed while patients are asked to move', () => {
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

  const asks = (state: ReturnType<typeof sql>) =>
    count(sql`select count(*)::int as count from pgboss.job where data->>'kind' = 'replan-ask' and ${state}`);

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

  /** A full day, whatever the hour at which this runs; those of one hour are fit-ins. */
  async function fillDay(
    clinicId: ClinicId,
  ): Promise<{ readonly professionalId: ProfessionalId; readonly day: Temporal.PlainDate }> {
    await rows(sql`update clinic set contact_from = '00:00', contact_to = '23:59:59'`);
    const day = Temporal.Now.plainDateISO('America/Sao_Paulo').add({ days: 3 });
    const startsAt = day.toZonedDateTime({ timeZone: 'America/Sao_Paulo', plainTime: '10:00' }).toInstant();
    return createStore(place.database).transact(clinicId, async (tx) => {
      const service = (await tx.catalogue()).services.find(({ name }) => name === 'Clínica geral');
      const [professionalId] = service?.professionalIds ?? [];
      if (!service || !professionalId) throw new Error('the demo clinic has no service');
      for (let number = 0; number < PATIENTS; number += 1) {
        const phone = `55119900${String(30_000 + number)}`;
        const patient = await tx.insertPatient({ name: `Paciente ${number}`, phone, birthDate: null });
        const booked = await tx.insertAppointment({
          patientId: patient.id,
          professionalId,
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
      }
      return { professionalId, day };
    });
  }

  async function start(clinicId: ClinicId): Promise<void> {
    const { professionalId, day } = await fillDay(clinicId);
    const nothing = () => undefined;
    const nudges = {
      deliveryAccepted: nothing,
      turnReady: nothing,
      replyQueued: nothing,
      knowledgeChanged: nothing,
      eventsAppended: nothing,
    };
    const clock = { now: () => Temporal.Now.instant() };
    const ports = { store: createStore(place.database), clock, holidays: brazilianHolidays(), nudges };
    const actor = { kind: 'api', clinicId } as const;
    const span = { professionalId, from: day, to: day };
    const { moves } = await previewReplan(ports, actor, span);
    const seen = moves.map(({ visit, to }) => ({ appointmentId: visit.id, to }));
    const outcome = await startReplan(ports, actor, { ...span, replanId: randomUUID() as ReplanId, seen });
    expect(outcome.kind).toBe('started');
  }

  test('everybody is asked once', async () => {
    await using first = await Replica.start(environment());
    await using _second = await Replica.start(environment());
    const clinicId = await firstClinicId(place.database);
    if (!clinicId) throw new Error('the replicas opened no clinic');
    await start(clinicId);

    await until(async () => (await asks(sql`state = 'completed'`)) > 0, { what: 'a question', withinMs: 30_000 });
    await first.kill();
    await until(async () => (await asks(sql`state < 'completed'`)) === 0, {
      what: 'the questions of the dead',
      withinMs: 90_000,
    });
    await until(
      async () =>
        (await count(sql`select count(*)::int as count from outbox where status in ('queued', 'sending')`)) === 0,
      { what: 'the messages to leave', withinMs: 30_000 },
    );

    const perPatient = await rows<{ messages: number }>(sql`
      select count(*)::int as messages from message where author = 'cora' group by conversation_id`);
    expect(perPatient.map(({ messages }) => messages)).toEqual(Array.from({ length: PATIENTS }, () => 1));
    const phones = provider.sends.map(({ phone }) => phone);
    expect(new Set(phones).size).toBe(phones.length);
    expect(await count(sql`select count(*)::int as count from replan_line where state = 'asked'`)).toBe(PATIENTS);
    // What the dead process had begun was given to the other: otherwise this proves nothing.
    expect(await asks(sql`retry_count > 0`)).toBeGreaterThan(0);
  }, 240_000);
});
