import type { Temporal } from 'temporal-polyfill';
import { sayWeekday } from './say-weekday.ts';
import { weekdayOf } from './weekday-of.ts';

/** "hoje", "ontem", "quinta-feira, 05/03": a day that something happened on. */
export function sayPastDay(date: Temporal.PlainDate, now: Temporal.ZonedDateTime): string {
  const near = ['hoje', 'ontem'][date.until(now.toPlainDate()).days];
  const two = (part: number) => String(part).padStart(2, '0');
  return near ?? `${sayWeekday(weekdayOf(date))}, ${two(date.day)}/${two(date.month)}`;
}
