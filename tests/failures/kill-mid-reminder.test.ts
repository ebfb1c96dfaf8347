import { createStore, firstClinicId } from '@post/db';
import { type TestDatabase, testDatabases } from '@post/db/testing';
import { type ClinicId, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Replica } from '../support/replica.ts';
import { until } from '../support/services/until.ts';
import { startZapiServer, type ZapiServer } from '../support/zapi-server.ts';

const PATIENTS = 40;

/** Only here can two processes work on one database. */
const postgres = testDatabases.find(({ name }) => name === 'PostgreSQL');

describe.skipIf(postgres === undefined)('two workers, one of them killed in the middle of reminders', () => {
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

  const unfinished = () => count(sql`select count(*)::int as count from pgboss.job where state < 'completed'`);
  const finished = () => count(sql`select count(*)::int as count from pgboss.job where state = 'completed'`);

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

  /** Patients of tomorrow whose reminders are due now, whatever the hour at which this runs. */
  async function fillTomorrow(clinicId: ClinicId): Promise<void> {
    await rows(sql`update clinic set contact_from = '00:00', contact_to = '23:59:59'`);
    const startsAt = Temporal.Now.instant().add({ hours: 20 });
    await createStore(place.database).transact(clinicId, async (tx) => {
      const [service] = (await tx.catalogue()).services;
      const [professionalId] = service?.professionalIds ?? [];
      if (!service || !professionalId) throw new Error('the demo clinic has no service');
      for (let number = 0; number < PATIENTS; number += 1) {
        const patient = await tx.insertPatient({
          name: `Paciente ${number}`,
          phone: `55119900${String(20_000 + number)}`,
          birthDate: null,
        });
        const booked = await tx.insertAppointment({
          patientId: patient.id,
          professionalId,
          serviceId: service.id,
          startsAt,
          endsAt: startsAt.add({ minutes: 30 }),
          bufferBeforeMinutes: 0,
          bufferAfterMinutes: 0,
          source: 'api',
          overlapAllowed: true,
          seriesId: null,
        });
        if (booked === 'taken') throw new Error('a fit-in was refused');
        const job = {
          kind: 'reminder',
          clinicId,
          appointmentId: booked.id,
          hoursBefore: 24,
          startsAt: `${startsAt}`,
        } as const;
        await tx.schedule([{ job, inSeconds: 0 }]);
      }
    });
  }

  test('everybody is reminded once', async () => {
    await using first = await Replica.start(environment());
    await using _second = await Replica.start(environment());
    const clinicId = await firstClinicId(place.database);
    if (!clinicId) throw new Error('the replicas opened no clinic');
    await fillTomorrow(clinicId);

    await until(async () => (await finished()) > 0, { what: 'a reminder to be done', withinMs: 30_000 });
    await first.kill();
    await until(async () => (await unfinished()) === 0, { what: 'the reminders of the dead', withinMs: 90_000 });
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
    // What the dead process had begun was given to the other: otherwise this proves nothing.
    expect(await count(sql`select count(*)::int as count from pgboss.job where retry_count > 0`)).toBeGreaterThan(0);
  }, 240_000);
});
