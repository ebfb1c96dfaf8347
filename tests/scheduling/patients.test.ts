import { changePatient, createPatient } from '@post/application';
import { type TestDatabase, testDatabases } from '@post/db/testing';
import { type ContactId, type PatientId, Temporal } from '@post/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { only, openReception, type Reception } from './reception.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe.each(testDatabases)('patients of the demo clinic, $name', ({ open }) => {
  let place: TestDatabase;
  let desk: Reception;

  beforeAll(async () => {
    place = await open();
  });
  beforeEach(async () => {
    desk = await openReception(place.database);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  const birth = (date: string) => Temporal.PlainDate.from(date);
  const ana = { name: ' Ana  Souza ', phone: '(11) 98765-0001', birthDate: birth('1990-02-28') };

  function stored(id: PatientId) {
    return desk.ports.store.read(desk.clinic.clinicId, (reader) => reader.patient(id));
  }

  test('a patient is registered with a tidy name and a phone that can be dialled from abroad', async () => {
    const { patient } = only(await createPatient(desk.ports, desk.api, ana), 'created');
    expect(await stored(patient.id)).toEqual({ ...ana, id: patient.id, name: 'Ana Souza', phone: '5511987650001' });
    expect(await desk.eventKinds()).toEqual(['patient.created']);
  });

  test('everything that is wrong is named, and nothing is registered', async () => {
    const wrong = { name: '123', phone: '98765-0001', birthDate: birth('2026-11-24') };
    expect(await createPatient(desk.ports, desk.api, wrong)).toEqual({
      kind: 'invalid',
      fields: ['name', 'phone', 'birthDate'],
    });
    const contact = { contactId: NOBODY as ContactId, relation: 'self' } as const;
    expect(await createPatient(desk.ports, desk.api, { ...ana, contact })).toEqual({
      kind: 'unknown',
      what: 'contact',
    });
    expect([await desk.patientNames(), await desk.eventKinds()]).toEqual([[], []]);
  });

  test('a registration sent twice under one key makes one patient', async () => {
    const request = { ...ana, effectKey: 'patient-1' };
    const [first, second] = await Promise.all([
      createPatient(desk.ports, desk.api, request),
      createPatient(desk.ports, desk.api, request),
    ]);
    expect(second).toEqual(first);
    expect(await desk.patientNames()).toEqual(['Ana Souza']);
  });

  test('what is changed changes, the rest stays; a phone can be taken away', async () => {
    const { patient } = only(await createPatient(desk.ports, desk.api, ana), 'created');
    const change = (fields: Parameters<typeof changePatient>[2]['change']) =>
      changePatient(desk.ports, desk.staff('receptionist'), { patientId: patient.id, change: fields });
    only(await change({ name: 'Ana Lima' }), 'changed');
    only(await change({ phone: null, name: undefined }), 'changed');
    expect(await stored(patient.id)).toEqual({ ...patient, name: 'Ana Lima', phone: null });
    expect(await change({ phone: '123' })).toEqual({ kind: 'invalid', fields: ['phone'] });
    expect(await stored(patient.id)).toMatchObject({ name: 'Ana Lima', phone: null });
  });

  test('a foreign phone that is kept as it is does not stand in the way of a new name', async () => {
    const { patient } = only(
      await createPatient(desk.ports, desk.api, { ...ana, phone: '+1 415 555 0123' }),
      'created',
    );
    const change = { name: 'Ana Lima', phone: patient.phone };
    only(await changePatient(desk.ports, desk.api, { patientId: patient.id, change }), 'changed');
    expect(await stored(patient.id)).toMatchObject({ name: 'Ana Lima', phone: '14155550123' });
  });

  test("nobody's record is unknown, and Cora changes none", async () => {
    const { patient } = only(await createPatient(desk.ports, desk.api, ana), 'created');
    const change = { name: 'Rui Lima' };
    expect(await changePatient(desk.ports, desk.api, { patientId: NOBODY as PatientId, change })).toEqual({
      kind: 'unknown',
      what: 'patient',
    });
    const cora = await desk.cora('5511987650001');
    expect(await changePatient(desk.ports, cora, { patientId: patient.id, change })).toEqual({ kind: 'forbidden' });
    expect(await desk.patientNames()).toEqual(['Ana Souza']);
  });
});
