import { expect, test } from 'vitest';
import { attendanceOf } from './attendance.ts';
import { yearsSince } from './years-since.ts';

test('only appointments that were kept or missed say how reliable a patient is', () => {
  const statuses = ['completed', 'no_show', 'arrived', 'cancelled', 'scheduled', 'confirmed'] as const;
  expect(attendanceOf(statuses.map((status) => ({ status })))).toEqual({ missed: 1, known: 3 });
  expect(attendanceOf([])).toEqual({ missed: 0, known: 0 });
});

test('one is a year older on the birthday, not before', () => {
  expect(yearsSince('1990-11-24', Date.parse('2026-11-23T12:00:00Z'))).toBe(35);
  expect(yearsSince('1990-11-23', Date.parse('2026-11-23T12:00:00Z'))).toBe(36);
});
