import type { Temporal } from 'temporal-polyfill';

/** "10:00", "14:30" */
export function sayTime(time: Temporal.PlainTime): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}
