import { Temporal } from 'temporal-polyfill';
import { type Groups, type Rule, rule } from './scan.ts';
import { boundOf, clockTime, type DayPart, type TimeMention } from './time-mention.ts';

/** One clock time inside a window; captures hour, minutes, part of the day. */
const T = String.raw`(\d{1,2}|meio dia)(?::(?=\d)| h (?:e )?(?=\d)| (?:h )?e (?=meia|\d))?((?<=[:he] ?)(?:meia|\d{2}))?(?: h)?(?: (?:da|de) (manha|tarde|noite))?`;

const at = (time: string) => Temporal.PlainTime.from(time);
const open = (from: string | null, to: string | null): TimeMention => ({
  kind: 'window',
  from: from === null ? null : at(from),
  to: to === null ? null : at(to),
});
const part = (name: DayPart) => (): TimeMention => ({ kind: 'part', part: name });

/** Windows between clock times: "antes das 11", "depois das 16h", "entre 14h e 16h", "das 9 às 11". */
export const WINDOW_RULES: readonly Rule<TimeMention>[] = [
  rule(`entre (?:as |o )?${T} (?:e|a|as|ate) (?:as |o )?${T}`, (group) => between(group)),
  rule(`(?:das|de) ${T} (?:as|ate as|ate|a|ao) ${T}`, (group) => between(group)),
  rule(String.raw`(?=\d{1,2}(?::| h))${T} (?:as|ate as|ate|a) ${T}`, (group) => between(group)),
  rule(String.raw`(?:das |de |as )?(\d{1,2})-(\d{1,2}) h`, (group) =>
    between((index) => ['', group(1), '', '', group(2), '', ''][index] ?? ''),
  ),
  rule(`(?:antes d[aeo]s?|ate (?:as|ao|o|a)|ate|no maximo (?:ate )?(?:as)?) ${T}`, (group) =>
    bounded(null, clockOf(group, 1)),
  ),
  rule(
    `(?:depois(?: d[aeo]s?)?|a partir(?: d[aeo]s?)?|apartir(?: d[aeo]s?)?|passando d[ao]s?|mais tarde que as) ${T}`,
    (group) => bounded(clockOf(group, 1), null),
  ),
];

/** Parts of the day, as the hours at which a visit may start. */
export const PART_RULES: readonly Rule<TimeMention>[] = [
  rule('(?:n[oa] |de |a )?(?:fim|finzinho) (?:do dia|da tarde|de tarde|do expediente)', () => open('16:30', null)),
  rule('depois d[oe] (?:trabalho|expediente|servico)', () => open('17:30', null)),
  rule('(?:fim|finzinho) da manha', () => open('10:30', '12:00')),
  rule('meio da manha', () => open('09:30', '11:00')),
  rule('meio da tarde', () => open('14:30', '16:30')),
  rule('(?:n?o )?(?:comeco|inicio|comecinho) da tarde', () => open('12:00', '15:00')),
  rule('(?:n?o )?(?:comeco|inicio|comecinho) da (?:manha|dia)|(?:bem |mais )?(?:cedo|cedinho)(?: da manha)?', () =>
    open(null, '10:00'),
  ),
  rule('(?:comeco|inicio|comecinho) da noite', () => open('18:00', '20:00')),
  rule('depois d[oe] almoco', () => open('13:00', '18:00')),
  rule('antes d[oe] almoco', () => open(null, '12:00')),
  rule('(?:n[ao] )?(?:horario|h) d[oe] almoco|no almoco', () => open('12:00', '14:00')),
  rule('(?:d[ea]|pela|n?a|so) manha|manha|manhazinha|manhas|matutino', part('manha')),
  rule('(?:d[ea]|pela|n?a|so) tarde|tarde|tardes|tardinha|tardezinha|vespertino', part('tarde')),
  rule('(?:d[ea]|pela|n?a|so) noite|noite|noitinha|noturno', part('noite')),
];

function clockOf(group: Groups, first: number): TimeMention {
  if (group(first) === 'meio dia') return { kind: 'exact', hour: 12, minute: 0, part: 'fixed' };
  return clockTime({ said: group(0), hour: group(first), minute: group(first + 1), part: group(first + 2) });
}

function between(group: Groups): TimeMention {
  const [from, to] = [clockOf(group, 1), clockOf(group, 4)];
  // "entre 8 e 10 da noite": the part of the day said last is meant for both.
  const shared =
    from.kind === 'exact' && to.kind === 'exact' && from.part === null && from.hour < to.hour ? to.part : null;
  return bounded(from.kind === 'exact' && shared !== null && shared !== 'fixed' ? { ...from, part: shared } : from, to);
}

function bounded(from: TimeMention | null, to: TimeMention | null): TimeMention {
  for (const end of [from, to]) if (end?.kind === 'no-such-time') return end;
  const start = from ? boundOf(from) : null;
  return { kind: 'window', from: start, to: to ? boundOf(to, start) : null };
}
