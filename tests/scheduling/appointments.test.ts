import {
  bookAppointment,
  cancelAppointment,
  changeStatus,
  confirmAppointment,
  moveAppointment,
  restoreAppointment,
  StaleTurnError,
} from '@post/application';
import { type TestDatabase, testDatabases } from '@post/db/testing';
import type { AppointmentId, PatientId } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, newPatient, only, openReception, type Reception, walls } from './reception.ts';

describe.each(testDatabases)('appointments at the demo clinic, $name', ({ open }) => {
  let place: TestDatabase;
  let desk: Reception;

  beforeAll(async () => {
    place = await open();
  });
  beforeEach(async () => {
    desk = await openReception(place.database);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  async function booked(wall: string, patient = 'Ana Souza', more: Parameters<Reception['wish']>[2] = {}) {
    const outcome = await bookAppointment(desk.ports, desk.api, desk.wish(wall, patient, more));
    return only(outcome, 'booked').appointment;
  }

  async function lines() {
    return (await desk.agenda()).map(({ wall, patient, status }) => `${wall} ${patient} ${status}`);
  }

  test('4. moving frees the old time at once and keeps the same appointment; cancelling frees the time at once', async () => {
    const { id } = await booked('2026-11-24T10:00');
    const moved = only(
      await moveAppointment(desk.ports, desk.api, { appointmentId: id, startsAt: at('2026-11-24T14:30') }),
      'moved',
    );
    expect(moved.appointment.id).toBe(id);
    await booked('2026-11-24T10:00', 'Rui Lima');
    only(await cancelAppointment(desk.ports, desk.api, { appointmentId: id }), 'cancelled');
    await booked('2026-11-24T14:30', 'Eva Reis');
    expect(await lines()).toEqual([
      '2026-11-24T10:00 Rui Lima scheduled',
      '2026-11-24T14:30 Ana Souza cancelled',
      '2026-11-24T14:30 Eva Reis scheduled',
    ]);
  });

  test('4. an appointment may move onto its own old time, and by less than its length', async () => {
    const { id } = await booked('2026-11-24T10:00');
    only(await moveAppointment(desk.ports, desk.api, { appointmentId: id, startsAt: at('2026-11-24T10:15') }), 'moved');
    expect(await lines()).toEqual(['2026-11-24T10:15 Ana Souza scheduled']);
  });

  test('a move to a taken time changes nothing and is offered others; a confirmed visit that moves is to be confirmed again', async () => {
    const { id } = await booked('2026-11-24T10:00');
    await booked('2026-11-24T11:00', 'Rui Lima');
    only(await confirmAppointment(desk.ports, desk.api, { appointmentId: id }), 'confirmed');
    const refused = await moveAppointment(desk.ports, desk.api, {
      appointmentId: id,
      startsAt: at('2026-11-24T11:00'),
    });
    expect(walls(only(refused, 'not-free').alternatives)).toContain('2026-11-24T10:00');
    expect(await lines()).toContain('2026-11-24T10:00 Ana Souza confirmed');
    only(await moveAppointment(desk.ports, desk.api, { appointmentId: id, startsAt: at('2026-11-24T09:00') }), 'moved');
    expect(await lines()).toContain('2026-11-24T09:00 Ana Souza scheduled');
  });

  test('an appointment can go to another professional or become another service', async () => {
    const { id } = await booked('2026-11-24T10:00');
    const caio = desk.professional('Caio');
    only(await moveAppointment(desk.ports, desk.api, { appointmentId: id, professionalId: caio }), 'moved');
    const serviceId = desk.service('Implante (avaliação)').id;
    const moved = only(await moveAppointment(desk.ports, desk.api, { appointmentId: id, serviceId }), 'moved');
    expect(moved.appointment).toMatchObject({ id, professionalId: caio, serviceId });
    const orthodontics = { appointmentId: id, serviceId: desk.service('Ortodontia').id };
    expect(await moveAppointment(desk.ports, desk.api, orthodontics)).toEqual({
      kind: 'unknown',
      what: 'professional',
    });
  });

  test('5. the database itself refuses an overlap, whoever writes', async () => {
    const first = await booked('2026-11-24T10:00');
    const around = await desk.ports.store.transact(desk.clinic.clinicId, (tx) =>
      tx.insertAppointment({
        ...first,
        startsAt: at('2026-11-24T10:30'),
        endsAt: at('2026-11-24T11:15'),
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
      }),
    );
    expect(around).toBe('taken');
    expect(await lines()).toEqual(['2026-11-24T10:00 Ana Souza scheduled']);
  });

  test('5. a fit-in is for owner, manager and receptionist, explicitly; it is recorded as one and opens no door', async () => {
    await booked('2026-11-24T10:00');
    const wish = desk.wish('2026-11-24T10:15', 'Rui Lima', { allowOverlap: true });
    const coraToo = await desk.cora('5511987650002');
    for (const actor of [desk.staff('professional'), desk.api, coraToo]) {
      expect(await bookAppointment(desk.ports, actor, wish)).toEqual({ kind: 'forbidden' });
    }
    only(await bookAppointment(desk.ports, desk.staff('receptionist'), { ...wish, allowOverlap: false }), 'not-free');
    only(await bookAppointment(desk.ports, desk.staff('receptionist'), wish), 'booked');
    only(await bookAppointment(desk.ports, desk.api, desk.wish('2026-11-24T10:15', 'Eva Reis')), 'not-free');
    const inLunch = desk.wish('2026-11-24T12:30', 'Eva Reis', { allowOverlap: true });
    only(await bookAppointment(desk.ports, desk.staff('owner'), inLunch), 'not-free');
    const free = desk.wish('2026-11-24T16:00', 'Eva Reis', { allowOverlap: true });
    only(await bookAppointment(desk.ports, desk.staff('owner'), free), 'booked');
    expect((await desk.agenda()).map(({ patient, fitIn }) => [patient, fitIn])).toEqual([
      ['Ana Souza', false],
      ['Rui Lima', true],
      ['Eva Reis', false],
    ]);
    expect(await desk.overlaps()).toBe(0);
  });

  test('6. a cancelled appointment is not confirmed, moved or cancelled again, nor a past one', async () => {
    const { id } = await booked('2026-11-24T10:00');
    only(await cancelAppointment(desk.ports, desk.api, { appointmentId: id }), 'cancelled');
    const refusal = { kind: 'not-active', why: 'cancelled' };
    const startsAt = at('2026-11-25T10:00');
    expect(await confirmAppointment(desk.ports, desk.api, { appointmentId: id })).toEqual(refusal);
    expect(await moveAppointment(desk.ports, desk.api, { appointmentId: id, startsAt })).toEqual(refusal);
    expect(await cancelAppointment(desk.ports, desk.api, { appointmentId: id })).toEqual(refusal);
    expect((await changeStatus(desk.ports, desk.api, { appointmentId: id, status: 'arrived' })).kind).toBe('refused');
    const later = await booked('2026-11-24T10:00', 'Rui Lima');
    desk.clock.advance({ hours: 48 });
    const past = { kind: 'not-active', why: 'past' };
    expect(await cancelAppointment(desk.ports, desk.api, { appointmentId: later.id })).toEqual(past);
    expect(await confirmAppointment(desk.ports, desk.api, { appointmentId: later.id })).toEqual(past);
    expect(await lines()).toEqual(['2026-11-24T10:00 Ana Souza cancelled', '2026-11-24T10:00 Rui Lima scheduled']);
  });

  test('a cancellation is taken back as long as its time is free and to come; afterwards the patient keeps what others have not', async () => {
    const { id } = await booked('2026-11-24T10:00');
    const receptionist = desk.staff('receptionist');
    const restore = () => restoreAppointment(desk.ports, receptionist, { appointmentId: id });
    expect(await restore()).toEqual({ kind: 'refused', from: 'scheduled', to: 'scheduled' });
    only(await cancelAppointment(desk.ports, desk.api, { appointmentId: id }), 'cancelled');
    const cora = await desk.cora('5511987650003');
    expect(await restoreAppointment(desk.ports, cora, { appointmentId: id })).toEqual({ kind: 'forbidden' });
    expect(only(await restore(), 'restored').appointment.id).toBe(id);
    expect(await lines()).toEqual(['2026-11-24T10:00 Ana Souza scheduled']);

    only(await cancelAppointment(desk.ports, desk.api, { appointmentId: id }), 'cancelled');
    const { id: other } = await booked('2026-11-24T10:15', 'Rui Lima');
    const refused = only(await restore(), 'not-free');
    expect(refused.reasons).toEqual([{ kind: 'taken' }]);
    expect(refused.alternatives.length).toBeGreaterThan(0);
    expect(await lines()).toEqual(['2026-11-24T10:00 Ana Souza cancelled', '2026-11-24T10:15 Rui Lima scheduled']);

    only(await cancelAppointment(desk.ports, desk.api, { appointmentId: other }), 'cancelled');
    desk.clock.advance({ hours: 48 });
    expect(await restore()).toEqual({ kind: 'not-active', why: 'past' });
  });

  test('of a restored visit and a new one for the same time only one stands, whoever comes first', async () => {
    const { id } = await booked('2026-11-24T10:00');
    only(await cancelAppointment(desk.ports, desk.api, { appointmentId: id }), 'cancelled');
    const outcomes = await Promise.all([
      restoreAppointment(desk.ports, desk.staff('receptionist'), { appointmentId: id }),
      bookAppointment(desk.ports, desk.api, desk.wish('2026-11-24T10:15', 'Rui Lima')),
    ]);
    expect(outcomes.filter(({ kind }) => kind === 'not-free')).toHaveLength(1);
    expect(await desk.overlaps()).toBe(0);
  });

  test('7. a refused booking leaves no patient behind, even when the refusal comes from the database itself', async () => {
    await booked('2026-11-24T10:00');
    only(await bookAppointment(desk.ports, desk.api, desk.wish('2026-11-24T10:00', 'Rui Lima')), 'not-free');
    const { store } = desk.ports;
    // Another writer's booking that the agenda did not show yet when it was read.
    const stale = desk.portsOn({
      ...store,
      transact: (clinicId, work, fence) =>
        store.transact(clinicId, (tx) => work({ ...tx, busyTimes: async () => [] }), fence),
    });
    const refused = only(await bookAppointment(stale, desk.api, desk.wish('2026-11-24T10:00', 'Rui Lima')), 'not-free');
    expect(refused.reasons).toEqual([{ kind: 'taken' }]);
    expect(refused.alternatives).toHaveLength(5);
    expect(await desk.patientNames()).toEqual(['Ana Souza']);
    expect(await desk.eventKinds()).toEqual(['patient.created', 'appointment.booked']);
  });

  test('what does not exist is said to be unknown, and a patient needs a name and a phone that can be dialled', async () => {
    const wish = desk.wish('2026-11-24T10:00', 'Ana Souza');
    const nobody = '00000000-0000-4000-8000-000000000000';
    const other = { ...wish, professionalId: desk.professional('Bruno') };
    expect(await bookAppointment(desk.ports, desk.api, other)).toEqual({ kind: 'unknown', what: 'professional' });
    const unknown = { ...wish, patient: { kind: 'known', patientId: nobody as PatientId } } as const;
    expect(await bookAppointment(desk.ports, desk.api, unknown)).toEqual({ kind: 'unknown', what: 'patient' });
    expect(await cancelAppointment(desk.ports, desk.api, { appointmentId: nobody as AppointmentId })).toEqual({
      kind: 'unknown',
      what: 'appointment',
    });
    const nameless = { ...wish, patient: newPatient(' \u200b', null, '12345') };
    expect(await bookAppointment(desk.ports, desk.api, nameless)).toEqual({
      kind: 'invalid',
      fields: ['name', 'phone'],
    });
    expect(await desk.agenda()).toEqual([]);
  });

  test('the same act asked for twice is done once and answered the same; another act is another', async () => {
    const wish = desk.wish('2026-11-24T10:00', 'Ana Souza', { effectKey: 'book-1' });
    const first = only(await bookAppointment(desk.ports, desk.api, wish), 'booked');
    const [again, atOnce] = await Promise.all([
      bookAppointment(desk.ports, desk.api, wish),
      bookAppointment(desk.ports, desk.api, wish),
    ]);
    expect([again, atOnce]).toEqual([first, first]);
    const { id: appointmentId } = first.appointment;
    const move = { appointmentId, startsAt: at('2026-11-24T14:30'), effectKey: 'move-1' };
    const moved = only(await moveAppointment(desk.ports, desk.api, move), 'moved');
    expect(await moveAppointment(desk.ports, desk.api, move)).toEqual(moved);
    expect(await bookAppointment(desk.ports, desk.api, wish)).toEqual(first);
    const cancel = { appointmentId, effectKey: 'cancel-1' };
    const cancelled = only(await cancelAppointment(desk.ports, desk.api, cancel), 'cancelled');
    expect(await cancelAppointment(desk.ports, desk.api, cancel)).toEqual(cancelled);
    expect(await lines()).toEqual(['2026-11-24T14:30 Ana Souza cancelled']);
    expect(await desk.eventKinds()).toEqual([
      'patient.created',
      'appointment.booked',
      'appointment.moved',
      'appointment.cancelled',
    ]);
  });

  test("cancelling within the clinic's notice is late, before it is not", async () => {
    const tomorrow = await booked('2026-11-24T09:00');
    const inTwoDays = await booked('2026-11-25T09:00');
    desk.clock.advance({ hours: 2 });
    expect(await cancelAppointment(desk.ports, desk.api, { appointmentId: tomorrow.id })).toMatchObject({ late: true });
    expect(await cancelAppointment(desk.ports, desk.api, { appointmentId: inTwoDays.id })).toMatchObject({
      late: false,
    });
  });

  test('the desk records arrival, completion and absence; absence frees the time, and may come too late to undo', async () => {
    const { id } = await booked('2026-11-23T10:00');
    const set = (status: 'arrived' | 'completed' | 'no_show' | 'confirmed') =>
      changeStatus(desk.ports, desk.staff('receptionist'), { appointmentId: id, status });
    for (const status of ['confirmed', 'arrived', 'completed', 'no_show'] as const) {
      expect(only(await set(status), 'changed').appointment.status).toBe(status);
    }
    await bookAppointment(desk.ports, desk.staff('receptionist'), desk.wish('2026-11-23T10:00', 'Rui Lima'));
    expect(await set('arrived')).toEqual({ kind: 'taken' });
    const cora = await desk.cora('5511987650003');
    expect(await changeStatus(desk.ports, cora, { appointmentId: id, status: 'arrived' })).toEqual({
      kind: 'forbidden',
    });
    expect(await lines()).toEqual(['2026-11-23T10:00 Ana Souza no_show', '2026-11-23T10:00 Rui Lima scheduled']);
  });

  describe('Cora', () => {
    test('books for her contact; mother and child on one phone are two patients, each found again by name', async () => {
      const cora = await desk.cora('5511987650004');
      const { contactId } = cora.claim;
      const phone = '5511987650004';
      const mother = newPatient('Ana Souza', contactId, phone);
      const child = { ...newPatient('Lia Souza', contactId), relation: 'responsible' } as const;
      const [first, second, third] = [
        await bookAppointment(desk.ports, cora, desk.wish('2026-11-24T10:00', '', { patient: mother })),
        await bookAppointment(desk.ports, cora, desk.wish('2026-11-24T11:00', '', { patient: child })),
        await bookAppointment(
          desk.ports,
          cora,
          desk.wish('2026-11-24T15:00', '', { patient: { ...mother, name: 'ANA SOUZA' } }),
        ),
      ].map((outcome) => only(outcome, 'booked').appointment);
      expect(await desk.patientNames()).toEqual(['Ana Souza', 'Lia Souza']);
      expect(third?.patientId).toBe(first?.patientId);
      expect(second?.patientId).not.toBe(first?.patientId);
      const linked = await desk.ports.store.read(desk.clinic.clinicId, (reader) => reader.patientsOfContact(contactId));
      expect(linked.map(({ name, relation, phone: own }) => ({ name, relation, own }))).toEqual([
        { name: 'Ana Souza', relation: 'self', own: phone },
        { name: 'Lia Souza', relation: 'responsible', own: null },
      ]);
    });

    test('finds again a patient whom the desk registered with the short spelling of the phone', async () => {
      await booked('2026-11-24T09:00', '', { patient: newPatient('Ana Souza', null, '(11) 8765-0005') });
      const cora = await desk.cora('5511987650005');
      const patient = newPatient('Ana Souza', cora.claim.contactId, '5511987650005');
      only(await bookAppointment(desk.ports, cora, desk.wish('2026-11-24T10:00', '', { patient })), 'booked');
      expect(await desk.patientNames()).toEqual(['Ana Souza']);
    });

    test("can't see, move, cancel or confirm what belongs to another phone, nor book for its patient", async () => {
      const others = await booked('2026-11-24T10:00');
      const cora = await desk.cora('5511987650006');
      const unknown = { kind: 'unknown', what: 'appointment' };
      const request = { appointmentId: others.id };
      expect(await cancelAppointment(desk.ports, cora, request)).toEqual(unknown);
      expect(await confirmAppointment(desk.ports, cora, request)).toEqual(unknown);
      expect(await moveAppointment(desk.ports, cora, { ...request, startsAt: at('2026-11-25T10:00') })).toEqual(
        unknown,
      );
      const patient = { kind: 'known', patientId: others.patientId } as const;
      const wish = desk.wish('2026-11-25T10:00', '', { patient });
      expect(await bookAppointment(desk.ports, cora, wish)).toEqual({ kind: 'unknown', what: 'patient' });
      expect(await lines()).toEqual(['2026-11-24T10:00 Ana Souza scheduled']);
    });

    test('books nothing once her turn was taken over', async () => {
      const cora = await desk.cora('5511987650007');
      await place.database.read('a takeover', (session) =>
        session.rows(sql`update conversation set epoch = epoch + 1 where id = ${cora.claim.conversationId}`),
      );
      const patient = newPatient('Ana Souza', cora.claim.contactId);
      await expect(
        bookAppointment(desk.ports, cora, desk.wish('2026-11-24T10:00', '', { patient })),
      ).rejects.toBeInstanceOf(StaleTurnError);
      expect([await desk.agenda(), await desk.patientNames()]).toEqual([[], []]);
    });
  });
});
