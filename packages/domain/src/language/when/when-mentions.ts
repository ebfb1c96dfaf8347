import type { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../../clinic/clinic.ts';
import { boundDay } from './bound-day.ts';
import { CALENDAR_RULES } from './calendar-rules.ts';
import { CLOCK_RULES } from './clock-rules.ts';
import { IGNORE_BEFORE_DATES, IGNORE_BEFORE_TIMES } from './ignore-rules.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import { scan } from './scan.ts';
import { settleMentions } from './settle-mentions.ts';
import { candidatesOf } from './time-mention.ts';
import { WEEKDAY_RULES } from './weekday-rules.ts';
import { whenText } from './when-text.ts';
import { PART_RULES, WINDOW_RULES } from './window-rules.ts';

/** Everything that a text names as a day or a time, one by one, without making one reading of it. */
export interface WhenMentions {
  readonly dates: readonly Temporal.PlainDate[];
  readonly weekdays: readonly Weekday[];
  /** Each with the times it can mean, the likeliest first. */
  readonly times: readonly (readonly Temporal.PlainTime[])[];
  /** Ends of windows: "das 8 às 18", "depois das 16h". */
  readonly bounds: readonly Temporal.PlainTime[];
  /** 30/02, 25h. */
  readonly impossible: readonly string[];
}

/** Reads every day and time that `text` names, seen from `today`. For checking what was written, not for understanding a wish. */
export function whenMentions(text: string, today: Temporal.PlainDate): WhenMentions {
  const words = whenText(text);
  const cleared = scan(words.text, IGNORE_BEFORE_DATES, today);
  const days = scan(cleared.left, [...CALENDAR_RULES, ...WEEKDAY_RULES, ...RELATIVE_RULES], today);
  const counted = scan(days.left, IGNORE_BEFORE_TIMES, today);
  const hours = scan(counted.left, [...WINDOW_RULES, ...CLOCK_RULES, ...PART_RULES], today);
  const dates: Temporal.PlainDate[] = [];
  const weekdays: Weekday[] = [];
  const impossible: string[] = [];
  for (const found of settleMentions(days.found, words.text)) {
    const mention = boundDay(found, words.text, today);
    if (mention.kind === 'date') dates.push(mention.date);
    else if (mention.kind === 'dates') dates.push(...mention.dates);
    else if (mention.kind === 'weekday') weekdays.push(mention.weekday);
    else if (mention.kind === 'habit') weekdays.push(...mention.weekdays);
    else if (mention.kind === 'problem' && mention.problem.kind === 'past') dates.push(mention.problem.date);
    else if (mention.kind === 'problem' && mention.problem.kind === 'no-such-date')
      impossible.push(mention.problem.said);
  }
  const times: (readonly Temporal.PlainTime[])[] = [];
  const bounds: Temporal.PlainTime[] = [];
  for (const { mention } of settleMentions(hours.found, words.text)) {
    if (mention.kind === 'exact') times.push(candidatesOf(mention.hour, mention.minute, mention.part));
    else if (mention.kind === 'window') bounds.push(...[mention.from, mention.to].filter((end) => end !== null));
    else if (mention.kind === 'no-such-time') impossible.push(mention.said);
  }
  return { dates, weekdays, times, bounds, impossible };
}
