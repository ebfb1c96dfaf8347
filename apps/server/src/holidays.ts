import type { Holidays } from '@post/application';
import { type Holiday, Temporal } from '@post/domain';
import NationalDays from 'date-holidays';

/** Polling stations close schools, not clinics; the days are Sundays, and second rounds are not held everywhere. */
const ELECTION = /elei[cç]/i;

/**
 * The days that national law makes holidays in Brazil. Carnaval and Corpus Christi are not among them: the library lists
 * them as bank or optional days, and a clinic that stops then says so with a closure.
 */
export function brazilianHolidays(): Holidays {
  const calendar = new NationalDays('BR');
  const years = new Map<number, readonly Holiday[]>();
  return {
    between(from, to) {
      const found: Holiday[] = [];
      for (let year = from.year; year <= to.year; year += 1) {
        const known = years.get(year) ?? nationalDays(calendar, year);
        years.set(year, known);
        found.push(...known.filter(({ date }) => isWithin(date, from, to)));
      }
      return found;
    },
  };
}

function nationalDays(calendar: NationalDays, year: number): readonly Holiday[] {
  return calendar
    .getHolidays(year)
    .filter(({ type, name }) => type === 'public' && !ELECTION.test(name))
    .map(({ date, name }) => ({ date: Temporal.PlainDate.from(date.slice(0, 'YYYY-MM-DD'.length)), name }));
}

function isWithin(date: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0;
}
