import { type NewAppointment, StoreUnavailableError } from '@post/application';
import { type AppointmentId, type PatientId, readTerms, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestClinic, type TestClinic } from '../../testing/open-test-clinic.ts';
import { type TestDatabase, testDatabases } from '../../testing/open-test-database.ts';
import { DatabaseError } from '../database/database-error.ts';
import { eventsSince } from '../events-since.ts';

const NINE = Temporal.Instant.from('2027-02-01T12:00:00Z');

describe.each(testDatabases)('the clinic on the $name', { timeout: 60_000 }, ({ open }) => {
  let place: TestDatabase;
  let clinic: TestClinic;
  let other: TestClinic;

  beforeAll(async () => {
    place = await open();
    clinic = await openTestClinic(place.database);
    other = await openTestClinic(place.database);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  function newPatient(at: TestClinic, name = 'Ana Souza'): Promise<PatientId> {
    const patient = { name, phone: '5511900000001', birthDate: null };
    return at.store.transact(at.clinicId, async (tx) => (await tx.insertPatient(patient)).id);
  }

  async function wish(at: TestClinic, startsAt: Temporal.Instant): Promise<NewAppointment> {
    const service = at.catalogue.services.find((one) => one.name === 'Psicoterapia (sessão)');
    const [professionalId] = service?.professionalIds ?? [];
    if (service === undefined || professionalId === undefined) throw new Error('the demo clinic lacks psychotherapy');
    return {
      patientId: await newPatient(at),
      professionalId,
      serviceId: service.id,
      startsAt,
      endsAt: startsAt.add({ minutes: service.durationMinutes }),
      bufferBeforeMinutes: service.bufferBeforeMinutes,
      bufferAfterMinutes: service.bufferAfterMinutes,
      source: 'api',
      overlapAllowed: false,
      seriesId: null,
    };
  }

  test('an appointment is found again as it was booked, with the wall time that was promised', async () => {
    const wanted = await wish(clinic, NINE);
    const booked = await clinic.store.transact(clinic.clinicId, (tx) => tx.insertAppointment(wanted));
    if (booked === 'taken') throw new Error('the first appointment was refused');
    const found = await clinic.store.read(clinic.clinicId, (reader) => reader.appointment(booked.id));
    expect(found).toEqual(booked);
    expect(found?.startsAt.equals(NINE)).toBe(true);
    const [local] = await place.database.read('test', (session) =>
      session.rows(sql`select local_start::text as wall, time_zone as zone from appointment where id = ${booked.id}`),
    );
    expect(local).toEqual({ wall: '2027-02-01 09:00:00', zone: 'America/Sao_Paulo' });
  });

  test('a second booking in the buffer of the first is taken, and the transaction goes on', async () => {
    const start = NINE.add({ hours: 24 });
    const first = await wish(clinic, start);
    const inBuffer = await wish(clinic, first.endsAt);
    const backToBack = await wish(clinic, first.endsAt.add({ minutes: first.bufferAfterMinutes }));
    const outcome = await clinic.store.transact(clinic.clinicId, async (tx) => {
      await tx.lockAgendas([first.professionalId]);
      await tx.insertAppointment(first);
      return [await tx.insertAppointment(inBuffer), await tx.insertAppointment(backToBack)];
    });
    expect(outcome[0]).toBe('taken');
    expect(outcome[1]).toMatchObject({ patientId: backToBack.patientId });
  });

  test('a fit-in may overlap, counts as busy, and leaves the rule for everyone else', async () => {
    const start = NINE.add({ hours: 48 });
    const booked = await wish(clinic, start);
    const fitIn = { ...(await wish(clinic, start)), overlapAllowed: true };
    const [one, two, three] = await clinic.store.transact(clinic.clinicId, async (tx) => [
      await tx.insertAppointment(booked),
      await tx.insertAppointment(fitIn),
      await tx.insertAppointment({ ...booked, overlapAllowed: false }),
    ]);
    expect([one, two].includes('taken')).toBe(false);
    expect(three).toBe('taken');
    const busy = await clinic.store.read(clinic.clinicId, (reader) =>
      reader.busyTimes([booked.professionalId], { from: start, to: start.add({ hours: 1 }) }),
    );
    expect(busy).toHaveLength(2);
    expect(busy[0]?.endsAt.toString()).toBe(start.add({ minutes: 60 }).toString());
  });

  test('cancelling frees the time at once; moving frees the old time and takes the new one', async () => {
    const start = NINE.add({ hours: 72 });
    const booked = await wish(clinic, start);
    await clinic.store.transact(clinic.clinicId, async (tx) => {
      const first = await tx.insertAppointment(booked);
      if (first === 'taken') throw new Error('refused');
      await tx.changeAppointment(first.id, { status: 'cancelled' });
      const second = await tx.insertAppointment(booked);
      if (second === 'taken') throw new Error('the cancelled time was not freed');
      const later = start.add({ hours: 2 });
      const moved = await tx.changeAppointment(second.id, { startsAt: later, endsAt: later.add({ minutes: 50 }) });
      expect(moved).toMatchObject({ id: second.id, patientId: booked.patientId });
      expect(await tx.insertAppointment(booked)).not.toBe('taken');
      expect(await tx.insertAppointment({ ...booked, startsAt: later, endsAt: later.add({ minutes: 50 }) })).toBe(
        'taken',
      );
    });
  });

  test('the database itself refuses the overlap and the appointment of another clinic, whoever writes', async () => {
    const start = NINE.add({ hours: 96 });
    const wanted = await wish(clinic, start);
    const stranger = await newPatient(other);
    const insert = (patientId: PatientId, status: string) =>
      place.database.transaction('test', (session) =>
        session.rows(sql`
          insert into appointment (clinic_id, id, patient_id, professional_id, service_id, starts_at, ends_at, status,
            source, local_start, time_zone)
          values (${clinic.clinicId}, gen_random_uuid(), ${patientId}, ${wanted.professionalId}, ${wanted.serviceId},
            ${start.toString()}::timestamptz, ${wanted.endsAt.toString()}::timestamptz, ${status}, 'import',
            now() at time zone 'UTC', 'UTC')`),
      );
    await insert(wanted.patientId, 'scheduled');
    await expect(insert(wanted.patientId, 'completed')).rejects.toMatchObject({
      code: '23P01',
      constraint: 'appointment_no_overlap',
    });
    await expect(insert(stranger, 'cancelled')).rejects.toMatchObject({ code: '23503' });
  });

  test('one clinic never sees what is of another', async () => {
    const booked = await clinic.store.transact(clinic.clinicId, async (tx) =>
      tx.insertAppointment(await tx.catalogue().then(() => wanted)),
    );
    if (booked === 'taken') throw new Error('refused');
    await other.store.read(other.clinicId, async (reader) => {
      expect(await reader.appointment(booked.id)).toBeNull();
      expect(await reader.patient(booked.patientId)).toBeNull();
      expect(await reader.patientsByIds([booked.patientId])).toEqual([]);
      expect((await reader.appointments({}, { limit: 500, cursor: null })).items).toEqual([]);
      const span = { from: booked.startsAt, to: booked.endsAt };
      expect(await reader.busyTimes([booked.professionalId], span)).toEqual([]);
    });
    await expect(
      other.store.transact(other.clinicId, (tx) => tx.changePatient(booked.patientId, { name: 'X' })),
    ).rejects.toThrow(/no patient/);
  });
  let wanted: NewAppointment;
  beforeAll(async () => {
    wanted = await wish(clinic, NINE.add({ hours: 120 }));
  });

  test('a failed change leaves nothing behind', async () => {
    const events = async () =>
      (await eventsSince(place.database, { clinicId: clinic.clinicId, position: 0, limit: 1000 })).length;
    const before = await events();
    await expect(
      clinic.store.transact(clinic.clinicId, async (tx) => {
        await tx.insertPatient({ name: 'Orfa Silva', phone: null, birthDate: null });
        await tx.appendEvents('system', [{ kind: 'patient.created', subjectId: 'x' }]);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    const found = await clinic.store.read(clinic.clinicId, (reader) =>
      reader.patients('orfa', { limit: 5, cursor: null }),
    );
    expect(found.items).toEqual([]);
    expect(await events()).toBe(before);
  });

  test('events of a clinic are numbered without holes however many write at once', async () => {
    const writers = Array.from({ length: 20 }, (_, at) =>
      other.store.transact(other.clinicId, async (tx) => {
        await tx.appendEvents('system', [
          { kind: 'clinic.changed', subjectId: `${at}a` },
          { kind: 'clinic.changed', subjectId: `${at}b`, detail: { at } },
        ]);
        if (at % 5 === 0) throw new Error('given up');
      }),
    );
    await Promise.allSettled(writers);
    const events = await eventsSince(place.database, { clinicId: other.clinicId, position: 0, limit: 100 });
    expect(events.map((event) => event.position)).toEqual(events.map((_, at) => at + 1));
    expect(events).toHaveLength(32);
    expect(await eventsSince(place.database, { clinicId: other.clinicId, position: 30, limit: 1 })).toMatchObject([
      { position: 31 },
    ]);
  });

  test('a patient is found by any part of the name, without accents, or of the phone, page by page', async () => {
    for (const name of ['João Conceição', 'Joana D’Ávila', 'Jô 100% Feliz']) await newPatient(other, name);
    const find = (search: string | null, cursor: string | null = null) =>
      other.store.read(other.clinicId, (reader) => reader.patients(search, { limit: 2, cursor }));
    expect((await find('conceicao joao')).items.map((one) => one.name)).toEqual(['João Conceição']);
    expect((await find('100%')).items.map((one) => one.name)).toEqual(['Jô 100% Feliz']);
    expect((await find('00000001')).items).toHaveLength(2);
    const first = await find(null);
    const second = await find(null, first.nextCursor);
    const names = [...first.items, ...second.items].map((one) => one.name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'pt-BR')));
    expect(new Set(names).size).toBe(names.length);
    expect((await find(null, 'nonsense')).items).toEqual([]);
  });

  test('the catalogue is kept until something in it changes, rolled-back changes included', async () => {
    const catalogue = () => clinic.store.read(clinic.clinicId, (reader) => reader.catalogue());
    expect(await catalogue()).toBe(await catalogue());
    const rename = (name: string) =>
      sql`update professional set name = ${name} where clinic_id = ${clinic.clinicId} and position = 0`;
    await expect(
      place.database.transaction('test', async (session) => {
        await session.rows(rename('Nunca'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await catalogue()).professionals[0]?.name).toBe('Dra. Helena Prado');
    await place.database.transaction('test', (session) => session.rows(rename('Dra. Helena P. Lima')));
    expect((await catalogue()).professionals[0]?.name).toBe('Dra. Helena P. Lima');
  });

  test('knowledge is found in Portuguese without accents, best passage first', async () => {
    const search = (query: string) =>
      clinic.store.read(clinic.clinicId, (reader) =>
        reader.searchKnowledge({ terms: readTerms(query), vector: null }, 2),
      );
    expect((await search('aceita convenio amil?'))[0]?.documentTitle).toBe('Convênios e formas de pagamento');
    expect((await search('onde posso estacionar'))[0]?.text).toMatch(/estacionamento/);
    expect(await search('???')).toEqual([]);
  });

  test('the second of two acts under one key finds what the first did', async () => {
    const act = () =>
      clinic.store.transact(clinic.clinicId, async (tx) => {
        const done = await tx.effect('key-1');
        if (done !== undefined) return done;
        const patient = await tx.insertPatient({ name: 'Uma Vez', phone: null, birthDate: null });
        await tx.rememberEffect('key-1', { patientId: patient.id });
        return { patientId: patient.id };
      });
    const results = await Promise.all([act(), act(), act()]);
    expect(new Set(results.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test('opening a transaction inside a transaction is refused instead of waiting for ever', async () => {
    const inner = () => clinic.store.read(clinic.clinicId, (reader) => reader.catalogue());
    await expect(clinic.store.transact(clinic.clinicId, inner)).rejects.toThrow(/open transaction's own doors/);
    await expect(inner()).resolves.toBeDefined();
  });

  test('a refused statement says which rule, and neither names, phones nor pages of source', async () => {
    const failed = await clinic.store
      .transact(clinic.clinicId, (tx) =>
        tx.linkPatient('00000000-0000-0000-0000-000000000000' as never, wanted.patientId, 'self'),
      )
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(DatabaseError);
    expect(failed).not.toBeInstanceOf(StoreUnavailableError);
    expect(String(failed).length).toBeLessThan(400);
    expect(String(failed)).not.toContain(wanted.patientId);
  });

  test('what a phone can type but PostgreSQL can not keep is cleaned, not refused', async () => {
    const [patient] = await clinic.store.transact(clinic.clinicId, async (tx) => [
      await tx.insertPatient({ name: 'Bia\u0000 \ud800Teste', phone: null, birthDate: null }),
    ]);
    expect(patient?.name).toBe('Bia \ufffdTeste');
  });

  test('an unknown appointment is null', async () => {
    const id = '00000000-0000-0000-0000-000000000000' as AppointmentId;
    expect(await clinic.store.read(clinic.clinicId, (reader) => reader.appointment(id))).toBeNull();
  });
});
