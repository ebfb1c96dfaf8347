import {
  type BookSeriesRequest,
  bookAppointment,
  bookSeries,
  cancelAppointment,
  cancelSeries,
  moveAppointment,
  moveSeries,
} from '@post/application';
import { type TestDatabase, testDatabases } from '@post/db/testing';
import { Temporal } from '@post/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, newPatient, only, openReception, type Reception, walls } from './reception.ts';

describe.each(testDatabases)('weekly sessions at the demo clinic, $name', ({ open }) => {
  let place: TestDatabase;
  let desk: Reception;

  beforeAll(async () => {
    place = await open();
  });
  beforeEach(async () => {
    desk = await openReception(place.database);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  /** Tuesdays at six in the evening with Bruno. */
  function weekly(count: number, more: Partial<BookSeriesRequest> = {}): BookSeriesRequest {
    return {
      serviceId: desk.service('Psicoterapia (sessão)').id,
      professionalId: null,
      startsAt: at('2026-11-24T18:00'),
      everyWeeks: 1,
      length: { count },
      patient: newPatient('Ana Souza'),
      ...more,
    };
  }

  function session(wall: string, patient: string) {
    const serviceId = desk.service('Psicoterapia (sessão)').id;
    return bookAppointment(
      desk.ports,
      desk.api,
      desk.wish(wall, patient, { serviceId, professionalId: desk.professional('Bruno') }),
    );
  }

  async function lines(patient = 'Ana Souza') {
    const own = (await desk.agenda()).filter((line) => line.patient === patient);
    return own.map(({ wall, status }) => `${wall} ${status}`);
  }

  test('10. four free weeks are booked at once, as one series of one patient', async () => {
    const booked = only(await bookSeries(desk.ports, desk.api, weekly(4)), 'booked');
    expect(new Set(booked.appointments.map(({ seriesId }) => seriesId))).toEqual(new Set([booked.seriesId]));
    expect(await lines()).toEqual(
      ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'].map((day) => `${day}T18:00 scheduled`),
    );
    expect(await desk.patientNames()).toEqual(['Ana Souza']);
    expect(await desk.eventKinds()).toEqual(['patient.created', ...Array(4).fill('appointment.booked')]);
  });

  test('10. a taken week and the recess are told with times instead, and nothing is booked', async () => {
    only(await session('2026-12-08T17:30', 'Rui Lima'), 'booked');
    const until = Temporal.PlainDate.from('2026-12-29');
    const refused = only(await bookSeries(desk.ports, desk.api, weekly(0, { length: { until } })), 'conflicts');
    expect(
      refused.conflicts.map(({ startsAt, reasons }) => [walls([{ startsAt }])[0], reasons.map(({ kind }) => kind)]),
    ).toEqual([
      ['2026-12-08T18:00', ['taken']],
      ['2026-12-29T18:00', ['closure']],
    ]);
    expect(walls(refused.conflicts[0]?.alternatives ?? [])).toContain('2026-12-08T18:30');
    expect(refused.conflicts[1]?.alternatives).toHaveLength(5);
    expect(refused.free).toHaveLength(4);
    expect(await desk.patientNames()).toEqual(['Rui Lima']);
  });

  test('10. told to, it books the weeks that are free and says which were left out', async () => {
    only(await session('2026-12-01T18:00', 'Rui Lima'), 'booked');
    const booked = only(await bookSeries(desk.ports, desk.api, weekly(3, { skipConflicts: true })), 'booked');
    expect(walls(booked.conflicts)).toEqual(['2026-12-01T18:00']);
    expect(await lines()).toEqual(['2026-11-24T18:00 scheduled', '2026-12-08T18:00 scheduled']);
  });

  test('10. one session or the rest are moved; the rest go by as many days, to the new hour', async () => {
    const { appointments } = only(await bookSeries(desk.ports, desk.api, weekly(4)), 'booked');
    const [first, second, third] = appointments;
    if (!first || !second || !third) throw new Error('four sessions were booked');
    only(
      await moveAppointment(desk.ports, desk.api, { appointmentId: first.id, startsAt: at('2026-11-24T15:00') }),
      'moved',
    );
    const rest = await moveSeries(desk.ports, desk.api, { appointmentId: third.id, startsAt: at('2026-12-09T17:00') });
    expect(walls(only(rest, 'moved').appointments)).toEqual(['2026-12-09T17:00', '2026-12-16T17:00']);
    expect(await lines()).toEqual(
      ['2026-11-24T15:00', '2026-12-01T18:00', '2026-12-09T17:00', '2026-12-16T17:00'].map(
        (wall) => `${wall} scheduled`,
      ),
    );
  });

  test('10. a series moves by a week although its own sessions stand there', async () => {
    const { appointments } = only(await bookSeries(desk.ports, desk.api, weekly(3)), 'booked');
    const [first] = appointments;
    if (!first) throw new Error('three sessions were booked');
    only(
      await moveSeries(desk.ports, desk.api, { appointmentId: first.id, startsAt: at('2026-12-01T18:00') }),
      'moved',
    );
    expect(await lines()).toEqual(['2026-12-01', '2026-12-08', '2026-12-15'].map((day) => `${day}T18:00 scheduled`));
    only(
      await moveSeries(desk.ports, desk.api, { appointmentId: first.id, startsAt: at('2026-11-24T18:00') }),
      'moved',
    );
    expect(await lines()).toEqual(['2026-11-24', '2026-12-01', '2026-12-08'].map((day) => `${day}T18:00 scheduled`));
  });

  test('10. one conflict keeps the whole rest where it is, unless told to move what can move', async () => {
    only(await session('2026-12-09T17:00', 'Rui Lima'), 'booked');
    const { appointments } = only(await bookSeries(desk.ports, desk.api, weekly(3)), 'booked');
    const [first] = appointments;
    if (!first) throw new Error('three sessions were booked');
    const move = { appointmentId: first.id, startsAt: at('2026-11-25T17:00') };
    const refused = only(await moveSeries(desk.ports, desk.api, move), 'conflicts');
    expect(walls(refused.conflicts)).toEqual(['2026-12-09T17:00']);
    expect(walls(refused.conflicts[0]?.alternatives ?? [])).toContain('2026-12-09T18:00');
    const before = ['2026-11-24T18:00', '2026-12-01T18:00', '2026-12-08T18:00'];
    expect(await lines()).toEqual(before.map((wall) => `${wall} scheduled`));
    const moved = only(await moveSeries(desk.ports, desk.api, { ...move, skipConflicts: true }), 'moved');
    expect(walls(moved.conflicts)).toEqual(['2026-12-09T17:00']);
    expect(await lines()).toEqual(
      ['2026-11-25T17:00', '2026-12-02T17:00', '2026-12-08T18:00'].map((wall) => `${wall} scheduled`),
    );
  });

  test('10. one session or the rest are cancelled; what was cancelled before stays so', async () => {
    const { appointments } = only(await bookSeries(desk.ports, desk.api, weekly(4)), 'booked');
    const [, second, third] = appointments;
    if (!second || !third) throw new Error('four sessions were booked');
    only(await cancelAppointment(desk.ports, desk.api, { appointmentId: third.id }), 'cancelled');
    const rest = only(await cancelSeries(desk.ports, desk.api, { appointmentId: second.id }), 'cancelled');
    expect(walls(rest.appointments)).toEqual(['2026-12-01T18:00', '2026-12-15T18:00']);
    expect(rest.late).toBe(false);
    expect(await lines()).toEqual([
      '2026-11-24T18:00 scheduled',
      '2026-12-01T18:00 cancelled',
      '2026-12-08T18:00 cancelled',
      '2026-12-15T18:00 cancelled',
    ]);
    const again = await cancelSeries(desk.ports, desk.api, { appointmentId: second.id });
    expect(again).toEqual({ kind: 'not-active', why: 'cancelled' });
  });

  test('a series asked for twice under one key is booked once', async () => {
    const request = weekly(2, { effectKey: 'series-1' });
    const first = only(await bookSeries(desk.ports, desk.api, request), 'booked');
    expect(only(await bookSeries(desk.ports, desk.api, request), 'booked')).toEqual(first);
    expect(await lines()).toHaveLength(2);
  });
});
