import type { Weekday } from '../../clinic/clinic.ts';
import { type DayMention, pastDay, type WeekdayScope } from './day-mention.ts';
import { type Rule, rule } from './scan.ts';

const NUMBERS: Readonly<Record<string, Weekday>> = { seg: 1, ter: 2, qua: 3, qui: 4, sex: 5, sab: 6, dom: 7 };
const ORDINALS: Readonly<Record<string, Weekday>> = { 2: 1, 3: 2, 4: 3, 5: 4, 6: 5 };

const NAME = '(segunda|terca|quarta|quinta|sexta|sabado|domingo)(?: ?- ?feira| feira)?';
const PLURAL = '(segundas|tercas|quartas|quintas|sextas|sabados|domingos)(?: feiras?)?';
const SHORT = '(seg|ter|qua|qui|sex|sab|dom)';
const NEXT_WEEK = '(?:d?n?a )?(?:semana que vem|proxima semana|semana proxima|outra semana|semana seguinte)';
const THIS_WEEK = '(?:d?n?esta|d?n?essa|da) semana(?! que)';

const weekday = (name: string) => NUMBERS[name.slice(0, 3)] ?? 1;
const scoped =
  (scope: WeekdayScope) =>
  (group: (index: number) => string): DayMention => ({
    kind: 'weekday',
    weekday: weekday(group(1)),
    scope,
  });
const habit = (group: (index: number) => string): DayMention => ({
  kind: 'habit',
  weekdays: [weekday(group(1))],
});

/** "Segunda a sexta" */
function span(from: Weekday, to: Weekday): readonly Weekday[] {
  return Object.values(NUMBERS).filter((day) => (from <= to ? day >= from && day <= to : day >= from || day <= to));
}

/** Weekdays by name, short form ("seg 24/11") or number ("2ª feira"), with the week they are of. */
export const WEEKDAY_RULES: readonly Rule<DayMention>[] = [
  rule(String.raw`(\d)ª (?:feira|f)`, (group) => {
    const found = ORDINALS[group(1)];
    return found ? { kind: 'weekday', weekday: found, scope: 'next' } : null;
  }),
  rule(`(?:de |entre (?:a )?)?${NAME} (?:a|ate|(?<=entre .*)e) (?:a )?${NAME}`, (group) => ({
    kind: 'habit',
    weekdays: span(weekday(group(1)), weekday(group(2))),
  })),
  rule(`tod[ao]s? (?:[ao]s )?${NAME}`, habit),
  rule(`${NAME} passad[ao]`, (group, today) => {
    const back = (today.dayOfWeek - weekday(group(1)) + 6) % 7;
    return pastDay(today.subtract({ days: back + 1 }));
  }),
  rule(`${NAME} ,? ?(?:mas )?${NEXT_WEEK}`, scoped('next-week')),
  rule(`${NEXT_WEEK} ,? ?(?:n?[ao] |de |numa? |pra |pode ser (?:n?[ao] )?)?${NAME}`, scoped('next-week')),
  rule(`${NAME} ,? ?${THIS_WEEK}`, scoped('this-week')),
  rule(`${THIS_WEEK} ,? ?(?:n?[ao] )?${NAME}`, scoped('this-week')),
  rule(`(?:n?este|n?esse|n?esta|n?essa|d?este|d?esse|d?esta|d?essa) ${NAME}(?: agora)?`, scoped('coming')),
  rule(`${NAME} agora`, scoped('coming')),
  rule(`(?:proxim[ao] )?${NAME}(?: que vem| proxim[ao]| seguinte)?`, scoped('next')),
  rule(`(?:tod[ao]s? (?:[ao]s )?|as |aos |nas |nos )?${PLURAL}`, habit),
  rule(String.raw`${SHORT} ,? ?(?=\(? ?(?:dia )?\d)`, scoped('next')),
  rule(`(?<=(?:na|no|proxima|proximo|pra|para) )${SHORT}`, scoped('next')),
];
