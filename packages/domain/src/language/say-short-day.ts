import type { Temporal } from 'temporal-polyfill';

/** "ter 24/11", for where space is short. */
export function sayShortDay(date: Temporal.PlainDate): string {
  const weekday = ['seg', 'ter', 'qua', 'qui', 'sex', 'sáb', 'dom'][date.dayOfWeek - 1];
  return `${weekday} ${String(date.day).padStart(2, '0')}/${String(date.month).padStart(2, '0')}`;
}
