import type { Temporal } from 'temporal-polyfill';
import { sayDate } from './say-date.ts';
import { sayTime } from './say-time.ts';

/** "amanhã, terça-feira, 24/11, às 10:00" */
export function sayDateTime(when: Temporal.PlainDateTime, now: Temporal.ZonedDateTime): string {
  return `${sayDate(when.toPlainDate(), now)}, às ${sayTime(when.toPlainTime())}`;
}
