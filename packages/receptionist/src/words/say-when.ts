import { sayDate, sayList, type Temporal, type Weekday } from '@post/domain';

const WEEKDAYS_ON: Readonly<Record<Weekday, string>> = {
  1: 'segundas',
  2: 'terças',
  3: 'quartas',
  4: 'quintas',
  5: 'sextas',
  6: 'sábados',
  7: 'domingos',
};

/** A clinic's clock: what "hoje" and local times are told by. */
export interface ClinicNow {
  readonly now: Temporal.Instant;
  readonly timeZone: string;
}

/** "amanhã, terça-feira, 24/11" */
export function sayDay(date: Temporal.PlainDate, { now, timeZone }: ClinicNow): string {
  return sayDate(date, now.toZonedDateTimeISO(timeZone));
}

/** "às terças e quintas", "aos sábados", "de segunda a sexta" */
export function sayWeekdays(weekdays: readonly Weekday[]): string {
  const sorted = [...new Set(weekdays)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first && last && sorted.length > 2 && last - first === sorted.length - 1) {
    return `de ${WEEKDAYS_ON[first].slice(0, -1)} a ${WEEKDAYS_ON[last].slice(0, -1)}`;
  }
  return `${(sorted[0] ?? 1) >= 6 ? 'aos' : 'às'} ${sayList(sorted.map((weekday) => WEEKDAYS_ON[weekday]))}`;
}

export function localTime(instant: Temporal.Instant, timeZone: string): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
}

export function todayOf(now: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return localTime(now, timeZone).toPlainDate();
}
