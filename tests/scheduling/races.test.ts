import { bookAppointment, cancelAppointment, moveAppointment } from '@post/application';
import { createStore } from '@post/db';
import { type TestDatabase, testDatabases } from '@post/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, only, openReception, type Reception } from './reception.ts';

describe.each(testDatabases)('many at once at the demo clinic, $name', ({ open }) => {
  let place: TestDatabase;
  let desk: Reception;
  let replicas: readonly Reception['ports'][];

  beforeAll(async () => {
    place = await open();
  });
  beforeEach(async () => {
    desk = await openReception(place.database);
    const second = await place.openReplica();
    replicas = [desk.ports, second ? desk.portsOn(createStore(second)) : desk.ports];
  });
  afterAll(() => place[Symbol.asyncDispose]());

  const replica = (index: number): Reception['ports'] => replicas[index % replicas.length] ?? desk.ports;

  test('8. twenty ask for the last time at once; one gets it, the others are offered the next ones', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        bookAppointment(replica(index), desk.api, desk.wish('2026-11-24T17:15', `Paciente Número${index}`)),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'booked')).toHaveLength(1);
    const losers = outcomes.flatMap((outcome) => (outcome.kind === 'not-free' ? [outcome] : []));
    expect(losers).toHaveLength(19);
    for (const { reasons, alternatives } of losers) {
      expect(reasons).toEqual([{ kind: 'taken' }]);
      expect(alternatives).toHaveLength(5);
      expect(alternatives.every(({ startsAt }) => !startsAt.equals(at('2026-11-24T17:15')))).toBe(true);
    }
    expect(await desk.agenda()).toHaveLength(1);
    expect(await desk.patientNames()).toHaveLength(1);
  });

  test('8. bookings, moves and cancellations all over one day leave no overlap, and every answer is true', async () => {
    const walls = Array.from({ length: 12 }, (_, index) => at('2026-11-24T09:00').add({ minutes: index * 15 }));
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const startsAt = walls[(index * 7) % walls.length] ?? at('2026-11-24T09:00');
        const wish = { ...desk.wish('2026-11-24T09:00', `Paciente Número${index}`), startsAt, professionalId: null };
        const outcome = await bookAppointment(replica(index), desk.api, wish);
        if (outcome.kind !== 'booked') return { kind: outcome.kind, id: null };
        const { id } = outcome.appointment;
        const moved = await moveAppointment(replica(index + 1), desk.api, {
          appointmentId: id,
          startsAt: startsAt.add({ hours: 6 }),
        });
        if (index % 3 === 0)
          only(await cancelAppointment(replica(index), desk.api, { appointmentId: id }), 'cancelled');
        return { kind: index % 3 === 0 ? ('cancelled' as const) : moved.kind, id };
      }),
    );
    expect(await desk.overlaps()).toBe(0);
    const agenda = await desk.agenda();
    expect(agenda.map(({ id }) => id).sort()).toEqual(outcomes.flatMap(({ id }) => id ?? []).sort());
    for (const { kind, id } of outcomes) {
      const line = agenda.find((one) => one.id === id);
      if (kind === 'cancelled') expect(line?.status).toBe('cancelled');
      if (kind === 'moved') expect(line?.wall.slice(11) ?? '').toMatch(/^1[5-7]:/);
    }
    expect(outcomes.filter(({ id }) => id !== null).length).toBeGreaterThan(5);
  });

  test('a move and a cancellation of one appointment at once: the cancelled one never moves afterwards', async () => {
    for (let round = 0; round < 5; round += 1) {
      const booked = await bookAppointment(desk.ports, desk.api, desk.wish('2026-11-25T10:00', `Paciente ${round}`));
      const { id: appointmentId } = only(booked, 'booked').appointment;
      const [moved, cancelled] = await Promise.all([
        moveAppointment(replica(0), desk.api, { appointmentId, startsAt: at('2026-11-25T16:00') }),
        cancelAppointment(replica(1), desk.api, { appointmentId }),
      ]);
      expect(cancelled.kind).toBe('cancelled');
      const line = (await desk.agenda()).find(({ id }) => id === appointmentId);
      expect(line?.status).toBe('cancelled');
      expect(line?.wall).toBe(moved.kind === 'moved' ? '2026-11-25T16:00' : '2026-11-25T10:00');
    }
  });

  test('one act sent to two replicas at once under one key is done once', async () => {
    const wish = desk.wish('2026-11-24T10:00', 'Ana Souza', { effectKey: 'the-one-act' });
    const outcomes = await Promise.all([0, 1, 2, 3].map((index) => bookAppointment(replica(index), desk.api, wish)));
    const ids = outcomes.map((outcome) => only(outcome, 'booked').appointment.id);
    expect(new Set(ids).size).toBe(1);
    expect(await desk.agenda()).toHaveLength(1);
  });
});
