import { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../../clinic/clinic.ts';
import { weekdayOf } from '../weekday-of.ts';
import type { DayMention } from './day-mention.ts';
import type { DateReading, WhenProblem } from './when-reading.ts';

export interface DaysRead {
  readonly date: DateReading;
  readonly weekdays: readonly Weekday[];
  readonly problems: readonly WhenProblem[];
}

type Named = Extract<DayMention, { kind: 'weekday' }>;

const NONE: DateReading = { kind: 'none' };

/** Makes one reading of all days named in a text. They must agree: "quinta 13/02" on a Friday is a problem, not a guess. */
export function readDays(mentions: readonly DayMention[], today: Temporal.PlainDate): DaysRead {
  const problems = mentions.flatMap((mention) => (mention.kind === 'problem' ? [mention.problem] : []));
  const habits = mentions.flatMap((mention) => (mention.kind === 'habit' ? [mention.weekday] : []));
  const named = mentions.filter((mention) => mention.kind === 'weekday');
  const dates = distinct(mentions.flatMap((mention) => (mention.kind === 'date' ? [mention.date] : [])));
  const range = mentions.find((mention) => mention.kind === 'range') ?? null;
  if (problems.length > 0) return { date: NONE, weekdays: habits, problems };
  if (dates.length > 0) return readDates(dates, named, habits);
  return readWeekdays(named, { range, habits, today });
}

function readDates(
  dates: readonly Temporal.PlainDate[],
  named: readonly Named[],
  habits: readonly Weekday[],
): DaysRead {
  const [only] = dates;
  const odd = named.find(({ weekday }) => !dates.some((date) => weekdayOf(date) === weekday));
  if (odd && only) {
    return { date: NONE, weekdays: habits, problems: [{ kind: 'weekday-mismatch', weekday: odd.weekday, date: only }] };
  }
  const date: DateReading = only && dates.length === 1 ? { kind: 'day', date: only } : { kind: 'days', dates };
  return { date, weekdays: habits, problems: [] };
}

interface Around {
  readonly range: Extract<DayMention, { kind: 'range' }> | null;
  readonly habits: readonly Weekday[];
  readonly today: Temporal.PlainDate;
}

function readWeekdays(named: readonly Named[], { range, habits, today }: Around): DaysRead {
  const days = [...new Set(named.map(({ weekday }) => weekday))];
  const [first] = named;
  if (first && days.length === 1 && !range) {
    const date = weekdayDate(first, today);
    const past = Temporal.PlainDate.compare(date, today) < 0;
    return {
      date: past ? NONE : { kind: 'day', date },
      weekdays: habits,
      problems: past ? [{ kind: 'past', date }] : [],
    };
  }
  const weekdays = [...new Set([...days, ...habits])];
  if (!range) return { date: NONE, weekdays, problems: [] };
  const inside = datesOf(range).filter((date) => weekdays.includes(weekdayOf(date)));
  const [only] = inside;
  if (only && inside.length === 1) return { date: { kind: 'day', date: only }, weekdays: habits, problems: [] };
  return { date: { kind: 'range', from: range.from, to: range.to }, weekdays, problems: [] };
}

function weekdayDate({ weekday, scope }: Named, today: Temporal.PlainDate): Temporal.PlainDate {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (scope === 'this-week') return monday.add({ days: weekday - 1 });
  if (scope === 'next-week') return monday.add({ days: weekday + 6 });
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead === 0 && scope === 'next' ? 7 : ahead });
}

function datesOf(range: {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}): readonly Temporal.PlainDate[] {
  const count = Math.min(range.from.until(range.to).days, 366) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, days) => range.from.add({ days }));
}

function distinct(dates: readonly Temporal.PlainDate[]): readonly Temporal.PlainDate[] {
  return dates.filter((date, index) => dates.findIndex((other) => other.equals(date)) === index);
}
