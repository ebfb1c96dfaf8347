import { expect, test } from 'vitest';
import type { MemoryValue } from '../patients/memory.ts';
import type { FreeTime } from './free-time.ts';
import { preferTimes } from './prefer-times.ts';
import { at, HELENA, MARINA, wallOf } from './testing/small-clinic.ts';

const free = (wall: string, professionalId = HELENA): FreeTime => ({
  professionalId,
  startsAt: at(wall),
  endsAt: at(wall).add({ minutes: 45 }),
});
// Monday and Tuesday.
const TIMES = [
  free('2026-11-23T09:00'),
  free('2026-11-23T15:00'),
  free('2026-11-24T10:00', MARINA),
  free('2026-11-24T19:00'),
];
const NOTHING_SAID = { timeZone: 'America/Sao_Paulo', professional: false, partOfDay: false, day: false };
const MORNING: MemoryValue = { key: 'part-of-day', part: 'morning' };
const walls = (times: readonly FreeTime[]) => times.map((time) => wallOf(time.startsAt));

test('who likes mornings is offered mornings', () => {
  const preferred = preferTimes(TIMES, [MORNING], NOTHING_SAID);
  expect(walls(preferred.times)).toEqual(['2026-11-23T09:00', '2026-11-24T10:00']);
  expect(preferred.honoured).toEqual([MORNING]);
});

test('what is said now counts more than what was said then', () => {
  expect(preferTimes(TIMES, [MORNING], { ...NOTHING_SAID, partOfDay: true })).toEqual({ times: TIMES, honoured: [] });
});

test('a preference that no free time meets empties nothing', () => {
  const afternoons = TIMES.slice(1, 2);
  expect(preferTimes(afternoons, [MORNING], NOTHING_SAID)).toEqual({ times: afternoons, honoured: [] });
});

test('days that are no good and the professional who is liked are heeded together', () => {
  const noTuesdays: MemoryValue = { key: 'not-weekdays', weekdays: [2] };
  const helena: MemoryValue = { key: 'professional', professionalId: HELENA };
  const preferred = preferTimes(TIMES, [noTuesdays, helena, MORNING], NOTHING_SAID);
  expect(walls(preferred.times)).toEqual(['2026-11-23T09:00']);
});

test('words that are kept for people change no time', () => {
  expect(preferTimes(TIMES, [{ key: 'note' }, { key: 'communication' }], NOTHING_SAID).times).toBe(TIMES);
});
