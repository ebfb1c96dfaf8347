import { describe, expect, test } from 'vitest';
import { afterOpeningTime } from './after-opening-time.ts';
import { at, openAgenda, wallOf } from './testing/small-clinic.ts';

const agenda = openAgenda();
const due = (from: string, minutes: number) => wallOf(afterOpeningTime(agenda, at(from), minutes));

describe('a promise is due in the hours in which someone is there to keep it', () => {
  test.each([
    ['while the clinic is open, by the clock', '2026-11-23T10:00', 30, '2026-11-23T10:30'],
    ['before it opens, from the opening on', '2026-11-23T07:00', 30, '2026-11-23T09:30'],
    ['in the evening, on the next morning', '2026-11-24T17:50', 30, '2026-11-25T09:20'],
    ['lunch does not count', '2026-11-24T11:50', 30, '2026-11-24T14:50'],
    ['on a Saturday afternoon, on Monday', '2026-11-28T13:00', 30, '2026-11-30T09:30'],
    ['in the recess, when it is over', '2026-12-24T10:00', 30, '2027-01-04T09:30'],
    ['a long time spans days', '2026-11-24T09:00', 600, '2026-11-25T12:30'],
  ])('%s', (_name, from, minutes, expected) => {
    expect(due(from, minutes)).toBe(expected);
  });

  test('a clinic without hours counts by the clock', () => {
    const shut = { ...agenda, catalogue: { ...agenda.catalogue, professionals: [] } };
    expect(wallOf(afterOpeningTime(shut, at('2026-11-23T20:00'), 30))).toBe('2026-11-23T20:30');
  });
});
