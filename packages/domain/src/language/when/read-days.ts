import { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../../clinic/clinic.ts';
import { weekdayOf } from '../weekday-of.ts';
import { type DayMention, type Named, weekdayDate } from './day-mention.ts';
import type { DateReading, WhenProblem } from './when-reading.ts';

export interface DaysRead {
  readonly date: DateReading;
  readonly weekdays: readonly Weekday[];
  readonly problems: readonly WhenProblem[];
}

type Range = Extract<DayMention, { kind: 'range' }>;

const NONE: DateReading = { kind: 'none' };

/** Makes one reading of all days named in a text. They must agree: "quinta 13/02" on a Friday is a problem, not a guess. */
export function readDays(mentions: readonly DayMention[], today: Temporal.PlainDate): DaysRead {
  const problems = mentions.flatMap((mention) => (mention.kind === 'problem' ? [mention.problem] : []));
  const habits = mentions.flatMap((mention) => (mention.kind === 'habit' ? mention.weekdays : []));
  const named = mentions.filter((mention) => mention.kind === 'weekday');
  const dates = distinct(mentions.flatMap(datesNamed));
  const range = mentions.find((mention) => mention.kind === 'range') ?? null;
  if (problems.length > 0) return { date: NONE, weekdays: habits, problems };
  if (dates.length > 0) return readDates(dates, named, habits);
  return readWeekdays(named, { range: range ?? namedWeek(named, today), habits, today });
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

/** "Semana que vem, terça ou quinta": the week that was named with several of its days. */
function namedWeek(named: readonly Named[], today: Temporal.PlainDate): Range | null {
  const several = new Set(named.map(({ weekday }) => weekday)).size > 1;
  if (!several || !named.some(({ scope }) => scope === 'next-week')) return null;
  const from = today.add({ days: 8 - today.dayOfWeek });
  return { kind: 'range', from, to: from.add({ days: 6 }) };
}

interface Around {
  readonly range: Range | null;
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

function datesOf(range: {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}): readonly Temporal.PlainDate[] {
  const count = Math.min(range.from.until(range.to).days, 366) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, days) => range.from.add({ days }));
}

function datesNamed(mention: DayMention): readonly Temporal.PlainDate[] {
  if (mention.kind === 'date') return [mention.date];
  return mention.kind === 'dates' ? mention.dates : [];
}

function distinct(dates: readonly Temporal.PlainDate[]): readonly Temporal.PlainDate[] {
  return dates.filter((date, index) => dates.findIndex((other) => other.equals(date)) === index);
}
