import { expect, test } from 'vitest';
import { hoursOf, stretchesOf, WEEKDAYS } from './working-week.ts';

test('a week taken apart day by day and put together again is the same week', () => {
  const week = [
    { weekdays: [1, 2, 5] as (1 | 2 | 5)[], from: '08:00', to: '12:00' },
    { weekdays: [1, 2, 5] as (1 | 2 | 5)[], from: '13:00', to: '18:00' },
    { weekdays: [6] as 6[], from: '09:00', to: '11:30' },
  ];
  expect(stretchesOf(week, 3)).toEqual([]);
  expect(hoursOf(WEEKDAYS.flatMap((day) => stretchesOf(week, day)))).toEqual(week);
});
