import type { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../clinic/clinic.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export function weekdayOf(date: Temporal.PlainDate): Weekday {
  const weekday = WEEKDAYS[date.dayOfWeek - 1];
  if (!weekday) throw new Error(`${date} has no ISO weekday`);
  return weekday;
}
