import { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../../clinic/clinic.ts';
import type { WhenProblem } from './when-reading.ts';

export type DayMention =
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'weekday'; readonly weekday: Weekday; readonly scope: WeekdayScope }
  | { readonly kind: 'dates'; readonly dates: readonly Temporal.PlainDate[] }
  | { readonly kind: 'habit'; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'range'; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }
  | { readonly kind: 'problem'; readonly problem: WhenProblem };

/**
 * `next`: "segunda", "segunda que vem", "próxima segunda": the next one strictly after today; today's own weekday means
 * today only together with "hoje". `coming`: "neste sábado", "sexta agora": today counts. `this-week` and `next-week`:
 * "desta semana", "da semana que vem": the Monday-to-Sunday week of today and the one after.
 */
export type WeekdayScope = 'next' | 'coming' | 'this-week' | 'next-week';

export type Named = Extract<DayMention, { kind: 'weekday' }>;

export function dayOf(date: Temporal.PlainDate): DayMention {
  return { kind: 'date', date };
}

export function rangeOf(from: Temporal.PlainDate, to: Temporal.PlainDate): DayMention {
  return { kind: 'range', from, to };
}

export interface CalendarWords {
  /** In normalised words. */
  readonly said: string;
  readonly day: number;
  readonly month: number;
  /** Null when no year was said: the date then means its next occurrence. */
  readonly year: number | null;
}

/** A day and month without a year that already passed roll over to next year; with a year they are past. */
export function calendarDay({ said, day, month, year }: CalendarWords, today: Temporal.PlainDate): DayMention {
  if (month < 1 || month > 12 || day < 1 || day > 31) return noSuchDate(said);
  const thisYear = year ?? today.year;
  const passed = month < today.month || (month === today.month && day < today.day);
  const date = existingDate(year === null && passed ? thisYear + 1 : thisYear, month, day);
  if (!date) return noSuchDate(said);
  return Temporal.PlainDate.compare(date, today) < 0
    ? { kind: 'problem', problem: { kind: 'past', date } }
    : dayOf(date);
}

export function noSuchDate(said: string): DayMention {
  return { kind: 'problem', problem: { kind: 'no-such-date', said } };
}

export function pastDay(date: Temporal.PlainDate): DayMention {
  return { kind: 'problem', problem: { kind: 'past', date } };
}

function existingDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day <= first.daysInMonth ? first.with({ day }) : null;
}

export function weekdayDate({ weekday, scope }: Named, today: Temporal.PlainDate): Temporal.PlainDate {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (scope === 'this-week') return monday.add({ days: weekday - 1 });
  if (scope === 'next-week') return monday.add({ days: weekday + 6 });
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead === 0 && scope === 'next' ? 7 : ahead });
}
