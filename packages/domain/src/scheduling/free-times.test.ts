import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Agenda } from './agenda.ts';
import { type FreeTimesRequest, freeTimes } from './free-times.ts';
import { busyAt, CHECK_UP, HELENA, LONG_VISIT, MARINA, openAgenda, SPEECH, wallOf } from './testing/small-clinic.ts';

const TUESDAY = Temporal.PlainDate.from('2026-11-24');

/** Starts on one day, as HH:MM. */
function startsOn(date: Temporal.PlainDate, asked: Partial<FreeTimesRequest> = {}, agenda: Agenda = openAgenda()) {
  const request = { serviceId: CHECK_UP, professionalId: HELENA, from: date, to: date, ...asked };
  return freeTimes({ ...agenda, ...request }).map(({ startsAt }) => wallOf(startsAt).slice(11));
}

describe('free times', () => {
  test('begin with each stretch of work, follow the grid, and end in time for lunch and closing', () => {
    const starts = startsOn(TUESDAY);
    expect(starts.slice(0, 3)).toEqual(['09:00', '09:15', '09:30']);
    expect(starts.filter((start) => start > '11:00' && start < '15:00')).toEqual(['11:15', '14:30', '14:45']);
    expect(starts.at(-1)).toBe('17:15');
  });

  test('a 60-minute service at 09:00 is not offered when 09:30 is taken; at 10:15, right after it, it is', () => {
    const busy = [busyAt(HELENA, '2026-11-24T09:30', '2026-11-24T10:15')];
    const starts = startsOn(TUESDAY, { serviceId: LONG_VISIT }, openAgenda({ busy }));
    expect(starts.slice(0, 2)).toEqual(['10:15', '10:30']);
  });

  test('the gap between two bookings is offered when the service fits it exactly', () => {
    const busy = [
      busyAt(HELENA, '2026-11-24T09:00', '2026-11-24T10:00'),
      busyAt(HELENA, '2026-11-24T10:45', '2026-11-24T12:00'),
    ];
    expect(startsOn(TUESDAY, {}, openAgenda({ busy }))[0]).toBe('10:00');
    expect(startsOn(TUESDAY, { serviceId: LONG_VISIT }, openAgenda({ busy }))[0]).toBe('14:30');
  });

  test('one professional never blocks another, and a service is free while one of them is', () => {
    const busy = [busyAt(HELENA, '2026-11-25T09:00', '2026-11-25T18:00')];
    const request = {
      serviceId: CHECK_UP,
      professionalId: null,
      from: TUESDAY.add({ days: 1 }),
      to: TUESDAY.add({ days: 1 }),
    };
    const times = freeTimes({ ...openAgenda({ busy }), ...request });
    expect(new Set(times.map(({ professionalId }) => professionalId))).toEqual(new Set([MARINA]));
    expect(times.map(({ startsAt }) => wallOf(startsAt).slice(11))).toContain('12:00');
  });

  test('professionals free at the same time stand side by side, the preferred one first', () => {
    const request = {
      serviceId: CHECK_UP,
      professionalId: null,
      from: TUESDAY.add({ days: 1 }),
      to: TUESDAY.add({ days: 1 }),
    };
    const [first, second] = freeTimes({ ...openAgenda(), ...request });
    expect([first?.professionalId, second?.professionalId]).toEqual([HELENA, MARINA]);
    expect(first?.startsAt).toEqual(second?.startsAt);
  });

  test('time to tidy up after a visit may reach past closing, but not into the next booking', () => {
    const friday = TUESDAY.add({ days: 3 });
    const asked = { serviceId: SPEECH, professionalId: MARINA };
    const busy = [busyAt(MARINA, '2026-11-27T10:00', '2026-11-27T11:00')];
    const starts = startsOn(friday, asked, openAgenda({ busy }));
    expect(starts.slice(0, 2)).toEqual(['09:00', '11:00']);
    expect(starts.at(-1)).toBe('16:45');
  });

  test('nothing today before the minimum notice is over; staff are shown it, but never the past', () => {
    const monday = TUESDAY.subtract({ days: 1 });
    expect(startsOn(monday)[0]).toBe('10:00');
    expect(startsOn(monday, {}, openAgenda({ noticeBinds: false }))[0]).toBe('09:00');
    const later = openAgenda({ noticeBinds: false, now: openAgenda().now.add({ minutes: 100 }) });
    expect(startsOn(monday, {}, later)[0]).toBe('09:45');
  });

  test('nothing beyond the horizon, unless staff look', () => {
    const last = Temporal.PlainDate.from('2027-01-22');
    expect(startsOn(last)).not.toEqual([]);
    expect(startsOn(last.add({ days: 3 }))).toEqual([]);
    expect(startsOn(last.add({ days: 3 }), {}, openAgenda({ noticeBinds: false }))).not.toEqual([]);
  });

  test('nothing on a closed day, a holiday, a Sunday, or another weekday than the professional works', () => {
    expect(startsOn(Temporal.PlainDate.from('2026-12-24'))).toEqual([]);
    expect(startsOn(TUESDAY, {}, openAgenda({ holidays: [{ date: TUESDAY, name: 'Feriado' }] }))).toEqual([]);
    expect(startsOn(Temporal.PlainDate.from('2026-11-29'))).toEqual([]);
    expect(startsOn(TUESDAY, { professionalId: MARINA })).toEqual([]);
  });

  test('only the asked part of the day, its end not included', () => {
    const part = { timeFrom: Temporal.PlainTime.from('10:00'), timeTo: Temporal.PlainTime.from('11:00') };
    expect(startsOn(TUESDAY, part)).toEqual(['10:00', '10:15', '10:30', '10:45']);
  });

  test('nobody offers it, nothing is free', () => {
    expect(startsOn(TUESDAY, { serviceId: SPEECH, professionalId: HELENA })).toEqual([]);
  });
});
