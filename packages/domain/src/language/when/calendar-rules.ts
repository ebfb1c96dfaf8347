import type { Temporal } from 'temporal-polyfill';
import { calendarDay, type DayMention, dayOf, noSuchDate, pastDay, rangeOf } from './day-mention.ts';
import { type Rule, rule } from './scan.ts';

const MONTHS = 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ');
const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
const LONG_MONTH = MONTHS.join('|');

const monthNumber = (name: string) => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
const fullYear = (digits: string) => (digits === '' ? null : Number(digits) + (digits.length === 2 ? 2000 : 0));

/** Days told by number: "dia 5", "5/3", "05-03", "05/03/2027", "5 de março", and whole months. */
export const CALENDAR_RULES: readonly Rule<DayMention>[] = [
  rule(
    `(?:n?[ao] )?(1ª|primeira|segunda|terceira|quarta|ultima) semana d[oe] (mes que vem|proximo mes|mes|${LONG_MONTH})`,
    (group, today) => weekOfMonth(group(1), monthNamed(group(2), today), today),
  ),
  rule(String.raw`(?:mes que vem|proximo mes) ,? ?(?:no )?dia (\d{1,2})ª?`, (group, today) =>
    dayInMonth(group(0), +group(1), today.with({ day: 1 }).add({ months: 1 })),
  ),
  rule(
    String.raw`(?:entre |de |do )(?:os )?(?:dias? )?(\d{1,2}) (?:e|a|ao|ate)(?: o)? (?:dia )?(\d{1,2}) (?:de |do )(${MONTH})`,
    (group, today) =>
      stretch(
        calendarDay({ said: group(0), day: +group(1), month: monthNumber(group(3)), year: null }, today),
        calendarDay({ said: group(0), day: +group(2), month: monthNumber(group(3)), year: null }, today),
      ),
  ),
  rule(
    String.raw`(?:entre (?:o |os )?dias? (\d{1,2}) e (?:o )?(?:dia )?|d[eo] dia (\d{1,2}) (?:ao|ate o|a|ate) (?:dia )?|dias (\d{1,2}) (?:a|ao|ate) )(\d{1,2})(?! h(?![^ ]))`,
    (group, today) =>
      stretch(nextDayNumbered(+(group(1) || group(2) || group(3)), today), nextDayNumbered(+group(4), today)),
  ),
  rule(
    String.raw`(?:dias (\d{1,2}) (?:e|ou)|dia (\d{1,2}) ou) (?:dia )?(\d{1,2})(?! h(?![^ ]))(?! de)`,
    (group, today) => both(nextDayNumbered(+(group(1) || group(2)), today), nextDayNumbered(+group(3), today)),
  ),
  rule(String.raw`(?:dia )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})`, (group, today) =>
    calendarDay({ said: group(0), day: +group(1), month: +group(3), year: fullYear(group(4)) }, today),
  ),
  rule(String.raw`(?:dia )?(\d{1,2}) ?/ ?(\d{1,2})`, (group, today) =>
    calendarDay({ said: group(0), day: +group(1), month: +group(2), year: null }, today),
  ),
  rule(
    String.raw`(?:dia (\d{1,2})[-.](\d{1,2})|(?<!(?:as|das|entre) )(\d{1,2})-(\d{1,2}))(?! h(?![^ ]))`,
    (group, today) =>
      calendarDay({ said: group(0), day: +(group(1) || group(3)), month: +(group(2) || group(4)), year: null }, today),
  ),
  rule(String.raw`(?:dia )?(\d{1,2})ª? (?:de |do |/ )?(${MONTH})(?: (?:de |do ano de |/ )?(\d{4}))?`, (group, today) =>
    calendarDay({ said: group(0), day: +group(1), month: monthNumber(group(2)), year: fullYear(group(3)) }, today),
  ),
  rule(String.raw`dia (\d{1,2})ª? (?:do |de )(?:mes )?(\d{1,2})(?! h(?![^ ]))`, (group, today) =>
    calendarDay({ said: group(0), day: +group(1), month: +group(2), year: null }, today),
  ),
  rule(String.raw`(\d{1,2}) do (1[0-2]|0?[1-9])(?! h(?![^ ]))`, (group, today) =>
    calendarDay({ said: group(0), day: +group(1), month: +group(2), year: null }, today),
  ),
  rule(String.raw`dia (\d{1,2})ª? do (?:mes que vem|proximo mes|outro mes)`, (group, today) =>
    dayInMonth(group(0), +group(1), today.with({ day: 1 }).add({ months: 1 })),
  ),
  rule(String.raw`dia (\d{1,2})ª? (?:deste|desse|neste|nesse|do) mes`, (group, today) => {
    const found = dayInMonth(group(0), +group(1), today);
    return found.kind === 'date' && found.date.day < today.day ? pastDay(found.date) : found;
  }),
  rule(String.raw`dia (\d{1,2})ª?`, (group, today) => nextDayNumbered(+group(1), today)),
  rule(`(?:no |pro |para o |pra o |ate o )?fim de (${LONG_MONTH})`, (group, today) => {
    const first = nextMonth(monthNumber(group(1)), today);
    return monthStretch(first, today, [first.daysInMonth - 7, first.daysInMonth]);
  }),
  rule(`(?:no |pro |para o |pra o )?(?:comeco|inicio) de (${LONG_MONTH})`, (group, today) =>
    monthStretch(nextMonth(monthNumber(group(1)), today), today, [1, 10]),
  ),
  rule(`(?:em|no mes de|mes de|para|pra|durante) (${LONG_MONTH})`, (group, today) => {
    const first = nextMonth(monthNumber(group(1)), today);
    return monthStretch(first, today, [1, first.daysInMonth]);
  }),
];

function stretch(from: DayMention, to: DayMention): DayMention {
  if (from.kind !== 'date') return from;
  if (to.kind !== 'date') return to;
  return from.date.until(to.date).days < 0 ? both(from, to) : rangeOf(from.date, to.date);
}

function both(one: DayMention, other: DayMention): DayMention {
  if (one.kind !== 'date') return one;
  return other.kind === 'date' ? { kind: 'dates', dates: [one.date, other.date] } : other;
}

function dayInMonth(said: string, day: number, month: Temporal.PlainDate): DayMention {
  return day >= 1 && day <= month.daysInMonth ? dayOf(month.with({ day })) : noSuchDate(said);
}

/** "dia 5": today or the next 5th; months too short for "dia 31" are passed over. */
function nextDayNumbered(day: number, today: Temporal.PlainDate): DayMention {
  if (day < 1 || day > 31) return noSuchDate(`dia ${day}`);
  for (let month = today.with({ day: 1 }); ; month = month.add({ months: 1 })) {
    const soon = month.year !== today.year || month.month !== today.month || day >= today.day;
    if (soon && day <= month.daysInMonth) return dayOf(month.with({ day }));
  }
}

const WEEKS: readonly string[] = ['primeira', 'segunda', 'terceira', 'quarta'];

/** "Primeira semana de dezembro": its days 1 to 7; the last week is the last seven days. */
function weekOfMonth(name: string, month: Temporal.PlainDate, today: Temporal.PlainDate): DayMention {
  const last = month.daysInMonth;
  const week = Math.max(WEEKS.indexOf(name), 0);
  return monthStretch(month, today, name === 'ultima' ? [last - 6, last] : [week * 7 + 1, week * 7 + 7]);
}

function monthNamed(name: string, today: Temporal.PlainDate): Temporal.PlainDate {
  if (name === 'mes') return today.with({ day: 1 });
  if (name.includes('mes')) return today.with({ day: 1 }).add({ months: 1 });
  return nextMonth(monthNumber(name), today);
}

function nextMonth(month: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const year = month < today.month ? today.year + 1 : today.year;
  return today.with({ year, month, day: 1 });
}

/** The part of a month that is not over yet; the whole of it past means the patient speaks of what was. */
export function monthStretch(
  month: Temporal.PlainDate,
  today: Temporal.PlainDate,
  [first, last]: readonly [number, number],
): DayMention {
  const [from, to] = [month.with({ day: first }), month.with({ day: last })];
  if (to.until(today).days > 0) return pastDay(to);
  return rangeOf(from.until(today).days > 0 ? today : from, to);
}
