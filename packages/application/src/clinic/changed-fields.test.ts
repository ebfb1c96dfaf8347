import { Temporal } from '@post/domain';
import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';

test('a setting has changed when it says something else, not when it was read again', () => {
  const at = (hour: number) => ({ name: 'Limpeza', from: Temporal.PlainTime.from({ hour }), days: [1, 2] });
  expect(changedFields(at(9), at(9))).toEqual([]);
  expect(changedFields(at(9), { ...at(10), days: [1] })).toEqual(['from', 'days']);
});
