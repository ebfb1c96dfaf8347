import type { Temporal } from 'temporal-polyfill';
import { monthStretch } from './calendar-rules.ts';
import { type DayMention, dayOf, pastDay, rangeOf } from './day-mention.ts';
import { type Rule, rule } from './scan.ts';

const NEXT_WEEK = '(?:semana que vem|proxima semana|semana proxima|outra semana|semana seguinte)';
const NEXT_MONTH = '(?:mes que vem|proximo mes|outro mes)';
/** Nobody plans a visit further than ten years from now; larger numbers are about something else. */
const FARTHEST_DAYS = 3660;

const sundayOf = (today: Temporal.PlainDate) => today.add({ days: 7 - today.dayOfWeek });
const nextMonday = (today: Temporal.PlainDate) => today.add({ days: 8 - today.dayOfWeek });
const later = (days: number, today: Temporal.PlainDate) => (days > FARTHEST_DAYS ? null : dayOf(today.add({ days })));

/** Days told from today: "amanhã", "daqui a 15 dias", "semana que vem", "fim do mês". */
export const RELATIVE_RULES: readonly Rule<DayMention>[] = [
  rule('depois (?:de |d )?amanha', (_, today) => dayOf(today.add({ days: 2 }))),
  rule('hoje', (_, today) => dayOf(today)),
  rule('amanha', (_, today) => dayOf(today.add({ days: 1 }))),
  rule('anteontem|antes de ontem', (_, today) => pastDay(today.subtract({ days: 2 }))),
  rule('ontem', (_, today) => pastDay(today.subtract({ days: 1 }))),
  rule('semana passada', (_, today) => pastDay(today.subtract({ days: 7 }))),
  rule('mes passado', (_, today) => pastDay(today.subtract({ months: 1 }))),
  rule(String.raw`(?:daqui(?: a)?|em|dentro de|para daqui(?: a)?) (\d{1,4}) dias?`, (group, today) =>
    later(+group(1), today),
  ),
  rule(String.raw`(?:daqui(?: a)?|em|dentro de|para daqui(?: a)?) (\d{1,3}) semanas?`, (group, today) =>
    later(+group(1) * 7, today),
  ),
  rule(String.raw`(?:daqui(?: a)?|em|dentro de|para daqui(?: a)?) (\d{1,2}) (?:mes|meses)`, (group, today) =>
    dayOf(today.add({ months: +group(1) })),
  ),
  rule(`fim de semana (?:que vem|proximo)|proximo fim de semana|fim de semana da ${NEXT_WEEK}`, (_, today) => {
    const saturday = sundayOf(today).subtract({ days: 1 });
    const first = saturday.until(today).days >= 0 ? saturday.add({ days: 7 }) : saturday;
    return rangeOf(first, first.add({ days: 1 }));
  }),
  rule('fim de semana', (_, today) => {
    const sunday = sundayOf(today);
    return rangeOf(today.dayOfWeek === 7 ? today : sunday.subtract({ days: 1 }), sunday);
  }),
  rule(`(?:comeco|inicio) d[ae] ${NEXT_WEEK}`, (_, today) =>
    rangeOf(nextMonday(today), nextMonday(today).add({ days: 1 })),
  ),
  rule(`fim d[ae] ${NEXT_WEEK}`, (_, today) =>
    rangeOf(nextMonday(today).add({ days: 3 }), nextMonday(today).add({ days: 5 })),
  ),
  rule(NEXT_WEEK, (_, today) => rangeOf(nextMonday(today), nextMonday(today).add({ days: 6 }))),
  rule('(?:n?esta|n?essa|ainda esta|ainda essa|d?esta|d?essa|ainda na) semana', (_, today) =>
    rangeOf(today, sundayOf(today)),
  ),
  rule(`fim d[oe] ${NEXT_MONTH}`, (_, today) => {
    const month = today.with({ day: 1 }).add({ months: 1 });
    return monthStretch(month, today, [month.daysInMonth - 7, month.daysInMonth]);
  }),
  rule(`(?:comeco|inicio) d[oe] ${NEXT_MONTH}`, (_, today) =>
    monthStretch(today.with({ day: 1 }).add({ months: 1 }), today, [1, 10]),
  ),
  rule('fim d(?:o|e|este|esse) mes', (_, today) =>
    monthStretch(today, today, [today.daysInMonth - 7, today.daysInMonth]),
  ),
  rule('(?:comeco|inicio) do mes', (_, today) => {
    const month = today.day > 10 ? today.with({ day: 1 }).add({ months: 1 }) : today;
    return monthStretch(month, today, [1, 10]);
  }),
  rule(NEXT_MONTH, (_, today) => {
    const first = today.with({ day: 1 }).add({ months: 1 });
    return rangeOf(first, first.with({ day: first.daysInMonth }));
  }),
  rule('(?:neste|este|esse|nesse|deste|ainda este) mes', (_, today) =>
    rangeOf(today, today.with({ day: today.daysInMonth })),
  ),
  rule('ano que vem|proximo ano', (_, today) => {
    const first = today.with({ month: 1, day: 1 }).add({ years: 1 });
    return rangeOf(first, first.with({ month: 12, day: 31 }));
  }),
];
