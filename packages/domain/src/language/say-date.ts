import type { Temporal } from 'temporal-polyfill';
import { sayWeekday } from './say-weekday.ts';
import { weekdayOf } from './weekday-of.ts';

/** "amanhã, terça-feira, 24/11"; with the year when it is not the current one. `parseWhen` reads it back. */
export function sayDate(date: Temporal.PlainDate, now: Temporal.ZonedDateTime): string {
  const today = now.toPlainDate();
  const near = ['hoje', 'amanhã'][today.until(date).days];
  const day = `${two(date.day)}/${two(date.month)}${date.year === today.year ? '' : `/${date.year}`}`;
  return [near, sayWeekday(weekdayOf(date)), day].filter(Boolean).join(', ');
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
