import { expect, test } from 'vitest';
import { yearsSince } from './years-since.ts';

test('one is a year older on the birthday, not before', () => {
  expect(yearsSince('1990-11-24', Date.parse('2026-11-23T12:00:00Z'))).toBe(35);
  expect(yearsSince('1990-11-23', Date.parse('2026-11-23T12:00:00Z'))).toBe(36);
});
