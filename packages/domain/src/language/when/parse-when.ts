import type { Temporal } from 'temporal-polyfill';
import { boundDay } from './bound-day.ts';
import { CALENDAR_RULES } from './calendar-rules.ts';
import { CLOCK_RULES } from './clock-rules.ts';
import { IGNORE_BEFORE_DATES, IGNORE_BEFORE_TIMES } from './ignore-rules.ts';
import { readDays } from './read-days.ts';
import { readTimes } from './read-times.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import { type Found, scan } from './scan.ts';
import { settleMentions } from './settle-mentions.ts';
import { WEEKDAY_RULES } from './weekday-rules.ts';
import type { WhenReading } from './when-reading.ts';
import { originalSpan, whenText } from './when-text.ts';
import { PART_RULES, WINDOW_RULES } from './window-rules.ts';

/** A patient's message about a day is short; what is longer was pasted. */
const LONGEST = 2000;

/**
 * Reads the day and time that a text names, seen from `now` in the clinic's zone. Deterministic: what it can't tell for
 * sure comes back as several candidates or as a problem.
 */
export function parseWhen(text: string, now: Temporal.ZonedDateTime): WhenReading {
  const today = now.toPlainDate();
  const words = whenText(text.slice(0, LONGEST));
  const cleared = scan(words.text, IGNORE_BEFORE_DATES, today);
  // "terça da semana que vem" is one thing, so weekdays are read before weeks; "fim de semana" is not about a weekday.
  const days = scan(cleared.left, [...CALENDAR_RULES, ...WEEKDAY_RULES, ...RELATIVE_RULES], today);
  const counted = scan(days.left, IGNORE_BEFORE_TIMES, today);
  const times = scan(counted.left, [...WINDOW_RULES, ...CLOCK_RULES, ...PART_RULES], today);
  const day = readDays(
    settleMentions(days.found, words.text).map((found) => boundDay(found, words.text, today)),
    today,
  );
  const time = readTimes(settleMentions(times.found, words.text).map(({ mention }) => mention));
  const found: readonly Found<unknown>[] = [...days.found, ...times.found].sort((a, b) => a.at - b.at);
  return {
    date: day.date,
    weekdays: day.weekdays,
    time: time.time,
    problems: [...day.problems, ...time.problems],
    spans: found.map(({ at, length }) => originalSpan(words, at, length)),
  };
}
