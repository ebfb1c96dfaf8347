import { type Rule, rule } from './scan.ts';
import { clockTime, type TimeMention } from './time-mention.ts';

const PART = '(?: (?:da|de|a|na|pela) (manha|tarde|noite|madrugada))';
const PREFIX = `(?:as|a|ao|aos|umas|uns|pelas|la (?:pelas|pras|para as)|pras|pra as|p as|para as|por volta d[aeo]s?|perto d[aeo]s?|das|dos|tipo(?: as)?|tipo|so as|ali pelas|a partir das)`;
const MINUTES = '(meia|\\d{2}|5)';

/** Exact times: "9h", "14h30", "às 15:15", "9 e meia", "duas da tarde", "meio-dia", "umas 10", "quinze pras três". */
export const CLOCK_RULES: readonly Rule<TimeMention>[] = [
  rule(
    String.raw`(?<!(?:as|das|de|\d) )(?:faltando |as )?(5|10|15|20|25) (?:para|pra|pras|pro|p) (?:as |a |o )?(\d{1,2}|meio dia)(?: h)?${PART}?(?! h? ?\d)`,
    (group) => minutesTo(group),
  ),
  rule(String.raw`(?:a[os]? |pelo |pro |la pelo )?meio dia(?: e (meia|\d{1,2}))?`, (group) =>
    clockTime({ said: group(0), hour: '12', minute: group(1), part: 'tarde' }),
  ),
  rule(String.raw`(?:a |pela )?meia noite(?: e (meia|\d{1,2}))?`, (group) =>
    clockTime({ said: group(0), hour: '00', minute: group(1) }),
  ),
  rule(String.raw`(?:${PREFIX} )?(\d{1,2}):(\d{2})(?::00)?(?: ?h)?${PART}?`, (group) => clock(group)),
  rule(String.raw`(?:${PREFIX} )?(\d{1,2})\.(\d{2}) h${PART}?`, (group) => clock(group)),
  rule(String.raw`(?:${PREFIX} )?(\d{1,2}) h (?:e )?${MINUTES}(?: (?:min|minutos|m))?${PART}?`, (group) =>
    clock(group),
  ),
  rule(String.raw`(?:${PREFIX} )?(\d{1,2}) e (meia|5|10|15|20|25|30|35|40|45|50|55)(?: h)?${PART}?`, (group) =>
    clock(group),
  ),
  rule(String.raw`(?:${PREFIX} )?(\d{1,2})(?: h)?(?: em ponto| certinho)?${PART}`, (group) =>
    clockTime({ said: group(0), hour: group(1), minute: '', part: group(2) }),
  ),
  rule(String.raw`(?:${PREFIX} )?(\d{1,2}) h(?: em ponto)?`, (group) =>
    clockTime({ said: group(0), hour: group(1), minute: '' }),
  ),
  rule(
    String.raw`(?:${PREFIX.replace('as|a|ao|aos|', 'as|aos|')}) (\d{1,2})(?! (?:de|do|primeir|ultim|dias))(?: em ponto)?`,
    (group) => clockTime({ said: group(0), hour: group(1), minute: '' }),
  ),
];

function clock(group: (index: number) => string): TimeMention {
  return clockTime({ said: group(0), hour: group(1), minute: group(2), part: group(3) });
}

/** "quinze pras três" is 2:45. */
function minutesTo(group: (index: number) => string): TimeMention | null {
  const noon = group(2) === 'meio dia';
  const hour = noon ? 12 : Number(group(2));
  if (hour < 1 || hour > 24) return null;
  const part = noon ? 'manha' : group(3) || (hour === 1 ? 'tarde' : '');
  return clockTime({
    said: group(0),
    hour: String(hour === 1 ? 12 : hour - 1),
    minute: String(60 - Number(group(1))),
    part,
  });
}
