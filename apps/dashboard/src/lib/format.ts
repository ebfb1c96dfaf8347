import { type Language, useLanguage } from './language.ts';

/** How dates, amounts and phones are said on screens. Times arrive with the clinic's own offset and are shown as they are. */
export interface Format {
  /** 14:05 */
  time(moment: string): string;
  /** seg., 23 de nov. */
  day(moment: string): string;
  /** segunda-feira, 23 de novembro */
  longDay(moment: string): string;
  /** A calendar day with its year: 03/05/1990 */
  date(day: string): string;
  /** 23/11 */
  shortDay(moment: string): string;
  /** 14:05 today, "ontem", a weekday within a week, otherwise 23/11. */
  recent(moment: string): string;
  /** Hoje, Ontem or the long day. */
  daySeparator(moment: string): string;
  /** 2 h 05 min */
  duration(milliseconds: number): string;
  number(value: number): string;
  /** 0.25 as 25% */
  percent(share: number): string;
  money(cents: number): string;
  /** Millionths of a dollar, as model providers charge. */
  microDollars(amount: number): string;
  phone(digits: string): string;
}

const LOCALES = { pt: 'pt-BR', en: 'en-GB' } as const satisfies Record<Language, string>;
const DAY_MS = 86_400_000;

const cache = new Map<Language, Format>();

/** Formats in the chosen language. */
export function useFormat(): Format {
  const language = useLanguage();
  const known = cache.get(language) ?? createFormat(LOCALES[language]);
  cache.set(language, known);
  return known;
}

/** The clinic's wall time as if it were UTC, so that the browser's own zone changes nothing. */
const wall = (moment: string) => new Date(`${moment.slice(0, 19)}Z`);

const dayNumber = (moment: string) => Math.floor(Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / DAY_MS);

/** How many calendar days of the clinic ago a moment was, by the offset it carries. */
function daysAgo(moment: string): number {
  const offset = Date.parse(`${moment.slice(0, 19)}Z`) - Date.parse(moment);
  return Math.floor((Date.now() + offset) / DAY_MS) - dayNumber(moment);
}

function createFormat(locale: string): Format {
  const days = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const short = days({ day: '2-digit', month: '2-digit' });
  const full = days({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const weekday = days({ weekday: 'short' });
  const medium = days({ weekday: 'short', day: 'numeric', month: 'short' });
  const long = days({ weekday: 'long', day: 'numeric', month: 'long' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const reais = new Intl.NumberFormat(locale, { style: 'currency', currency: 'BRL' });
  const dollars = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumSignificantDigits: 2 });
  const time = (moment: string) => moment.slice(11, 16);
  const recent = (moment: string) => {
    const ago = daysAgo(moment);
    if (ago === 0) return time(moment);
    if (ago === 1) return relative.format(-1, 'day');
    return ago > 1 && ago < 7 ? weekday.format(wall(moment)) : short.format(wall(moment));
  };
  const daySeparator = (moment: string) => {
    const ago = daysAgo(moment);
    return capital(ago === 0 || ago === 1 ? relative.format(-ago, 'day') : long.format(wall(moment)));
  };
  return {
    time,
    recent,
    daySeparator,
    day: (moment) => medium.format(wall(moment)),
    longDay: (moment) => capital(long.format(wall(moment))),
    date: (day) => full.format(wall(`${day}T00:00:00`)),
    shortDay: (moment) => short.format(wall(moment)),
    duration,
    percent: (share) => percent.format(share),
    number: (value) => number.format(value),
    money: (cents) => reais.format(cents / 100),
    microDollars: (amount) => dollars.format(amount / 1_000_000),
    phone: sayPhone,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${Math.round(milliseconds / 1_000)} s`;
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** +5511900000001 as Brazilians write it: (11) 90000-0001. Other countries stay as they are. */
function sayPhone(digits: string): string {
  const parts = /^\+?55(\d\d)(\d{4,5})(\d{4})$/.exec(digits);
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : digits;
}
