import { Temporal, type Weekday } from '@post/domain';

const WEEKDAYS = [
  'segunda-feira',
  'terça-feira',
  'quarta-feira',
  'quinta-feira',
  'sexta-feira',
  'sábado',
  'domingo',
] as const;

const WEEKDAYS_ON = ['segundas', 'terças', 'quartas', 'quintas', 'sextas', 'sábados', 'domingos'] as const;

const two = (part: number) => String(part).padStart(2, '0');

/** "terça-feira, 24/11"; with the year when it is not the current one. */
export function sayDay(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const year = date.year === today.year ? '' : `/${date.year}`;
  return `${WEEKDAYS[date.dayOfWeek - 1]}, ${two(date.day)}/${two(date.month)}${year}`;
}

/** "amanhã (terça-feira, 24/11)" for near days, else the day itself. */
export function sayDayNear(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const near = ['hoje', 'amanhã'][today.until(date).days];
  return near ? `${near} (${sayDay(date, today)})` : sayDay(date, today);
}

/** "24/11", for where space is short. */
export function sayShortDay(date: Temporal.PlainDate): string {
  return `${WEEKDAYS[date.dayOfWeek - 1]?.slice(0, 3)} ${two(date.day)}/${two(date.month)}`;
}

export function sayTime(time: Temporal.PlainTime): string {
  return `${two(time.hour)}:${two(time.minute)}`;
}

/** "às terças e quintas" */
export function sayWeekdays(weekdays: readonly Weekday[]): string {
  const names = [...new Set(weekdays)].sort().map((weekday) => WEEKDAYS_ON[weekday - 1] ?? '');
  const first = weekdays.length > 0 && Math.min(...weekdays) >= 6 ? 'aos' : 'às';
  return `${first} ${sayList(names)}`;
}

/** "a, b e c" */
export function sayList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} e ${items.at(-1)}`;
}

export function localTime(instant: Temporal.Instant, timeZone: string): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
}

export function todayOf(now: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return localTime(now, timeZone).toPlainDate();
}
