import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { at, busyAt, CHECK_UP, HELENA, MARINA, openAgenda, SPEECH } from './testing/small-clinic.ts';
import { type TimeWanted, whyNotFree } from './why-not-free.ts';

function why(startsAt: string, wanted: Partial<TimeWanted> = {}, agenda = openAgenda()) {
  return whyNotFree({ ...agenda, serviceId: CHECK_UP, professionalId: HELENA, startsAt: at(startsAt), ...wanted });
}

const noon = Temporal.PlainTime.from('12:00');
const afterLunch = Temporal.PlainTime.from('14:30');

describe('why a time is not free', () => {
  test('a free time has no reason, on the grid or off it', () => {
    expect(why('2026-11-24T09:00')).toEqual([]);
    expect(why('2026-11-24T09:07')).toEqual([]);
  });

  test('14:00 is in the lunch gap; 11:30 would run into it', () => {
    const lunch = [{ kind: 'lunch', from: noon, to: afterLunch }];
    expect(why('2026-11-24T14:00')).toEqual(lunch);
    expect(why('2026-11-24T11:30')).toEqual(lunch);
  });

  test('17:30 would end after closing; 18:00 and 08:00 are outside the hours', () => {
    expect(why('2026-11-24T17:30')).toEqual([
      { kind: 'ends-after-closing', closesAt: Temporal.PlainTime.from('18:00') },
    ]);
    const hours = [
      { from: Temporal.PlainTime.from('09:00'), to: noon },
      { from: afterLunch, to: Temporal.PlainTime.from('18:00') },
    ];
    expect(why('2026-11-24T18:00')).toEqual([{ kind: 'outside-hours', hours }]);
    expect(why('2026-11-24T08:00')).toEqual([{ kind: 'outside-hours', hours }]);
  });

  test('a Sunday and a day off say on which days there is work', () => {
    expect(why('2026-11-29T10:00')).toEqual([{ kind: 'day-off', worksOn: [1, 2, 3, 4, 5, 6] }]);
    expect(why('2026-11-24T10:00', { professionalId: MARINA, serviceId: SPEECH })).toEqual([
      { kind: 'day-off', worksOn: [1, 3, 5] },
    ]);
  });

  test('what has begun is past, and not also too soon', () => {
    expect(why('2026-11-20T10:00')).toEqual([{ kind: 'past' }]);
    expect(why('2026-11-23T09:45')).toEqual([{ kind: 'too-soon', earliest: at('2026-11-23T10:00') }]);
    expect(why('2026-11-23T10:00')).toEqual([]);
  });

  test('all reasons are told, not just the first', () => {
    const busy = [busyAt(HELENA, '2027-02-20T07:00', '2027-02-20T20:00')];
    const holidays = [{ date: Temporal.PlainDate.from('2027-02-20'), name: 'Aniversário da cidade' }];
    const kinds = why('2027-02-20T12:00', {}, openAgenda({ busy, holidays })).map(({ kind }) => kind);
    expect(kinds).toEqual(['beyond-horizon', 'holiday', 'ends-after-closing', 'taken']);
  });

  test('a closure is named with its days and reason', () => {
    expect(why('2026-12-28T10:00')).toEqual([
      {
        kind: 'closure',
        reason: 'Recesso de fim de ano',
        from: Temporal.PlainDate.from('2026-12-24'),
        to: Temporal.PlainDate.from('2027-01-03'),
      },
    ]);
  });

  test("a closure of one professional does not close another's day", () => {
    const base = openAgenda();
    const day = Temporal.PlainDate.from('2026-11-25');
    const closures = [{ from: day, to: day, reason: 'Congresso', professionalId: HELENA }];
    const agenda = { ...base, catalogue: { ...base.catalogue, closures } };
    expect(why('2026-11-25T10:00', {}, agenda).map(({ kind }) => kind)).toEqual(['closure']);
    expect(why('2026-11-25T10:00', { professionalId: MARINA }, agenda)).toEqual([]);
  });

  test("another professional's booking is no reason, one's own is, back to back is not", () => {
    const busy = [busyAt(HELENA, '2026-11-25T10:00', '2026-11-25T10:45')];
    expect(why('2026-11-25T10:00', { professionalId: MARINA }, openAgenda({ busy }))).toEqual([]);
    expect(why('2026-11-25T09:30', {}, openAgenda({ busy }))).toEqual([{ kind: 'taken' }]);
    expect(why('2026-11-25T09:15', {}, openAgenda({ busy }))).toEqual([]);
    expect(why('2026-11-25T10:45', {}, openAgenda({ busy }))).toEqual([]);
  });
});
