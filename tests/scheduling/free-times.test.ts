import { bookAppointment, checkTime, findFreeTimes } from '@post/application';
import { type TestDatabase, testDatabases } from '@post/db/testing';
import { Temporal } from '@post/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, only, openReception, type Reception, walls } from './reception.ts';

describe.each(testDatabases)('free times at the demo clinic, $name', ({ open }) => {
  let place: TestDatabase;
  let desk: Reception;

  beforeAll(async () => {
    place = await open();
  });
  beforeEach(async () => {
    desk = await openReception(place.database);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  async function freeOn(date: string, service = 'Clínica geral', professional: string | null = 'Helena') {
    const day = Temporal.PlainDate.from(date);
    const request = {
      serviceId: desk.service(service).id,
      professionalId: professional === null ? null : desk.professional(professional),
      from: day,
      to: day,
      timeFrom: null,
      timeTo: null,
      moving: null,
    };
    return walls(await findFreeTimes(desk.ports, desk.api, request)).map((wall) => wall.slice(11));
  }

  async function reasonsAt(wall: string, service = 'Clínica geral') {
    const request = { serviceId: desk.service(service).id, professionalId: null, startsAt: at(wall), moving: null };
    const check = await checkTime(desk.ports, desk.api, request);
    return check.kind === 'free' ? [] : check.reasons.map(({ kind }) => kind);
  }

  test('1. hours, lunch, the day of a booking and back-to-back are all as the agenda says', async () => {
    only(await bookAppointment(desk.ports, desk.api, desk.wish('2026-11-24T10:00', 'Ana Souza')), 'booked');
    const free = await freeOn('2026-11-24');
    expect(free.slice(0, 4)).toEqual(['09:00', '09:15', '10:45', '11:00']);
    expect(free.filter((start) => start > '11:15' && start < '14:30')).toEqual([]);
    expect(free.at(-1)).toBe('17:15');
  });

  test('1. nothing today before the notice is over, nothing past, nothing beyond the horizon', async () => {
    expect((await freeOn('2026-11-23'))[0]).toBe('10:00');
    desk.clock.advance({ hours: 9 });
    expect(await freeOn('2026-11-23')).toEqual([]);
    expect(await freeOn('2027-01-22')).not.toEqual([]);
    expect(await freeOn('2027-01-23')).toEqual([]);
  });

  test('1. nothing in the recess, and nothing on a national holiday', async () => {
    expect(await freeOn('2026-12-28')).toEqual([]);
    desk = await openReception(place.database, '2027-04-05T08:00');
    expect(await freeOn('2027-04-20')).not.toEqual([]);
    expect(await freeOn('2027-04-21')).toEqual([]);
    expect(await reasonsAt('2027-04-21T10:00')).toEqual(['holiday']);
  });

  test('1. the time to tidy up after speech therapy blocks the next visit, but not the last one of the day', async () => {
    const speech = {
      serviceId: desk.service('Fonoaudiologia miofuncional').id,
      professionalId: desk.professional('Marina'),
    };
    only(await bookAppointment(desk.ports, desk.api, desk.wish('2026-11-25T10:00', 'Ana Souza', speech)), 'booked');
    const free = await freeOn('2026-11-25', 'Fonoaudiologia miofuncional', 'Marina');
    expect(free.filter((start) => start >= '09:00' && start <= '11:00')).toEqual(['09:00', '11:00']);
    expect(free.at(-1)).toBe('16:45');
  });

  test('2. two professionals never block one another; the service is free while one of them is', async () => {
    only(await bookAppointment(desk.ports, desk.api, desk.wish('2026-11-24T10:00', 'Ana Souza')), 'booked');
    expect(await freeOn('2026-11-24', 'Clínica geral', 'Caio')).toContain('10:00');
    expect(await freeOn('2026-11-24', 'Clínica geral', null)).toContain('10:00');
    const any = { professionalId: null };
    const second = only(
      await bookAppointment(desk.ports, desk.api, desk.wish('2026-11-24T10:00', 'Rui Lima', any)),
      'booked',
    );
    expect(second.appointment.professionalId).toBe(desk.professional('Caio'));
    const third = only(
      await bookAppointment(desk.ports, desk.api, desk.wish('2026-11-24T10:00', 'Eva Reis', any)),
      'not-free',
    );
    expect(third.reasons).toEqual([{ kind: 'taken' }]);
  });

  test('3. a 60-minute service at 09:00 is not offered when 09:30 is taken; at 10:15, when that is over, it is', async () => {
    only(await bookAppointment(desk.ports, desk.api, desk.wish('2026-11-24T09:30', 'Ana Souza')), 'booked');
    const free = await freeOn('2026-11-24', 'Odontopediatria (1ª vez)');
    expect(free[0]).toBe('10:15');
  });

  test('9. a past date, a Sunday and a closure are told apart, with times instead', async () => {
    expect(await reasonsAt('2026-11-19T10:00')).toContain('past');
    expect(await reasonsAt('2026-11-29T10:00')).toEqual(['day-off']);
    expect(await reasonsAt('2026-12-28T10:00')).toEqual(['closure']);
    const request = { serviceId: desk.service('Ortodontia').id, professionalId: null, moving: null };
    const check = only(
      await checkTime(desk.ports, desk.api, { ...request, startsAt: at('2026-11-25T10:00') }),
      'not-free',
    );
    expect(check.reasons).toEqual([{ kind: 'day-off', worksOn: [2, 4] }]);
    expect(walls(check.alternatives)).toEqual([
      '2026-11-24T09:45',
      '2026-11-24T10:00',
      '2026-11-26T09:45',
      '2026-11-26T10:00',
      '2026-12-01T10:00',
    ]);
  });

  test('14:00 is in the lunch gap; the nearest free times of the day are offered', async () => {
    const request = {
      serviceId: desk.service('Clínica geral').id,
      professionalId: null,
      startsAt: at('2026-11-24T14:00'),
    };
    const check = only(await checkTime(desk.ports, desk.api, { ...request, moving: null }), 'not-free');
    expect(check.reasons.map(({ kind }) => kind)).toEqual(['lunch']);
    expect(walls(check.alternatives)).toEqual(
      ['14:30', '14:45', '15:00', '15:15', '15:30'].map((time) => `2026-11-24T${time}`),
    );
  });

  test('the desk books at short notice and far ahead; the API only when it says so; Cora never', async () => {
    const soon = desk.wish('2026-11-23T09:00', 'Ana Souza', { ignoreNotice: true });
    const cora = await desk.cora('5511987650001');
    const refused = only(await bookAppointment(desk.ports, cora, soon), 'not-free');
    expect(refused.reasons.map(({ kind }) => kind)).toEqual(['too-soon']);
    only(await bookAppointment(desk.ports, desk.api, { ...soon, ignoreNotice: false }), 'not-free');
    only(await bookAppointment(desk.ports, desk.api, soon), 'booked');
    only(
      await bookAppointment(desk.ports, desk.staff('receptionist'), desk.wish('2027-03-01T10:00', 'Rui Lima')),
      'booked',
    );
    const past = await bookAppointment(desk.ports, desk.staff('owner'), desk.wish('2026-11-20T10:00', 'Eva Reis'));
    expect(only(past, 'not-free').reasons.map(({ kind }) => kind)).toContain('past');
  });
});
