import { Temporal } from 'temporal-polyfill';
import { type DayMention, rangeOf, weekdayDate } from './day-mention.ts';
import type { Found } from './scan.ts';

/** An open range ends here: no clinic's agenda is open for longer. */
const OPEN_DAYS = 60;

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/(?<![^ ])a ?partir d[aeo]s?(?: proxim[ao])?$/, 'from'],
  [/(?<![^ ])depois d[aeo]s?$/, 'after'],
  [/(?<![^ ])ate(?: [ao]| no| na)?$/, 'until'],
  [/(?<![^ ])antes d[aeo]s?$/, 'before'],
];
type Bound = 'from' | 'after' | 'until' | 'before';

/** "A partir do dia 10", "até sexta": the words before a day that make it the end of a range. */
export function boundDay({ mention, at }: Found<DayMention>, text: string, today: Temporal.PlainDate): DayMention {
  const before = text.slice(0, at).trimEnd();
  const bound = BOUNDS.find(([words]) => words.test(before))?.[1];
  const stretch = bound ? stretchOf(mention, today) : null;
  if (!bound || !stretch) return mention;
  const [first, last] = stretch;
  if (bound === 'from') return rangeOf(first, first.add({ days: OPEN_DAYS }));
  if (bound === 'after') return rangeOf(last.add({ days: 1 }), last.add({ days: 1 + OPEN_DAYS }));
  const end = bound === 'until' ? last : first.subtract({ days: 1 });
  return Temporal.PlainDate.compare(end, today) < 0 ? mention : rangeOf(today, end);
}

function stretchOf(
  mention: DayMention,
  today: Temporal.PlainDate,
): readonly [Temporal.PlainDate, Temporal.PlainDate] | null {
  if (mention.kind === 'date') return [mention.date, mention.date];
  if (mention.kind === 'range') return [mention.from, mention.to];
  if (mention.kind !== 'weekday') return null;
  const date = weekdayDate(mention, today);
  return Temporal.PlainDate.compare(date, today) < 0 ? null : [date, date];
}
