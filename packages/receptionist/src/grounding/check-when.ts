import { Temporal } from '@post/domain';
import type { Evidence } from './evidence.ts';
import { clock } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

/** Words that tell whether a time can be had: true only of what a tool has looked up. */
const AVAILABILITY =
  /\b(?:livres?|disponive(?:l|is)|vagas?|vago|lotad[oa]s?|ocupad[oa]s?|(?:tenho|temos|ha|consegui) (?:um )?encaixe|tenho (?:os )?horarios?|temos (?:os )?horarios?|nao (?:tenho|temos|ha) (?:mais )?horarios?|(?:da|tem|consigo|pode|consegue|atende) sim|da certo)\b/;
/** That something can be had, of a day that is named. */
const AGREES = /\b(?:da|tem|consigo|pode|consegue|atende) sim\b|\bda certo\b/;
const LOOKED_UP = [
  'find_times',
  'check_time',
  'propose_booking',
  'propose_series',
  'propose_move',
  'propose_waiting',
  'book',
  'move',
];

/** Days and times of a reply against those of the evidence; a time belongs to the day named last above it. */
export function checkWhen(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  const findings: Finding[] = [];
  let days: readonly string[] = [];
  for (const piece of pieces) {
    const said = piece.when;
    const dates = said.dates.map(String);
    const named = [...dates, ...datesOn(said.weekdays, evidence)];
    if (named.length > 0) days = named;
    const echo = piece.isQuestion || piece.isDenial;
    const impossible = said.impossible.filter((one) => !COUNTS_ONLY.test(one));
    const odd =
      impossible.length > 0 ||
      said.dates.some((date) => !isKnownDate(date, evidence) && !isDayOfMonth(date, piece, evidence)) ||
      said.weekdays.some((day) => !evidence.ours.weekdays.has(day) && !evidence.theirs.weekdays.has(day)) ||
      (SIDE_BY_SIDE.test(piece.folded) && disagree(said.dates, said.weekdays));
    if (odd && !(piece.isDenial && impossible.length > 0)) findings.push({ kind: 'date', claim: piece.text });
    const times = said.times.map((candidates) => candidates.map(clock));
    if (
      times.some(
        (candidates) => !isEnd(candidates, { piece, evidence }) && !isKnown(candidates, { days, echo, evidence }),
      )
    )
      findings.push({ kind: 'time', claim: piece.text });
    const bounds = said.bounds.map(clock);
    // "Horário de almoço" names no hours.
    if (
      !piece.folded.includes('almoco') &&
      bounds.some((bound) => isSaid(bound, piece) && !isBoundKnown(bound, evidence))
    )
      findings.push({ kind: 'time', claim: piece.text });
    if (claimsAvailability(piece, evidence)) findings.push({ kind: 'availability', claim: piece.text });
  }
  return findings;
}

/** "22/11" without a year is the next one to come, though the patient's "ontem" meant the last. */
function isKnownDate(date: Temporal.PlainDate, { ours, theirs }: Evidence): boolean {
  const [said, yearBefore] = [String(date), String(date.subtract({ years: 1 }))];
  return ours.dates.has(said) || theirs.dates.has(said) || theirs.dates.has(yearBefore);
}

/** "24 horas" of notice and "quarta, 50" are no times. */
const COUNTS_ONLY = /^(?:24 ?h(?:oras)?|\d+)$/;

/** "Dia 28" is that of the month which is spoken of. */
function isDayOfMonth(date: Temporal.PlainDate, { folded }: Piece, { ours, theirs }: Evidence): boolean {
  const alone = new RegExp(`\\bdia ${date.day}\\b(?! ?(?:/|de [a-z]))`).test(folded);
  return alone && [...ours.dates, ...theirs.dates].some((known) => Number(known.slice(8)) === date.day);
}

/** "Cedo" and "no fim da tarde" stand for hours that nobody said. */
function isSaid(bound: string, { folded }: Piece): boolean {
  return new RegExp(`(?<!\\d)0?${Number(bound.slice(0, 2))}(?!\\d)|\\b(?:as|das|ate|apos) [a-z]`).test(folded);
}

function isBoundKnown(bound: string, { ours, theirs, times }: Evidence): boolean {
  return ours.times.has(bound) || theirs.times.has(bound) || times.some(({ endTime }) => endTime === bound);
}

/** "Das 10:00 às 10:45": the end of a visit whose start the sentence names. */
function isEnd(
  candidates: readonly string[],
  { piece, evidence }: { readonly piece: Piece; readonly evidence: Evidence },
): boolean {
  const said = [...piece.when.times.flat(), ...piece.when.bounds].map(clock);
  return evidence.times.some(({ time, endTime }) => candidates.includes(endTime) && said.includes(time));
}

interface Around {
  readonly days: readonly string[];
  /** A question or a denial may repeat what the patient said. */
  readonly echo: boolean;
  readonly evidence: Evidence;
}

function isKnown(candidates: readonly string[], { days, echo, evidence }: Around): boolean {
  const { ours, theirs } = evidence;
  if (echo && candidates.some((time) => theirs.times.has(time))) return true;
  if (days.length === 0) return candidates.some((time) => ours.times.has(time));
  return days.some((day) => candidates.some((time) => ours.moments.has(`${day} ${time}`)));
}

function disagree(dates: readonly { readonly dayOfWeek: number }[], weekdays: readonly number[]): boolean {
  return dates.length > 0 && weekdays.some((weekday) => !dates.some((date) => date.dayOfWeek === weekday));
}

const WEEKDAY = '(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)(?:-feira)?(?: que vem)?';
/** "Quarta-feira, 24/11" and "amanhã, quarta" name one day; elsewhere a sentence may name several. */
const SIDE_BY_SIDE = new RegExp(
  `${WEEKDAY}[,(]? ?(?:dia )?(?:\\d|hoje|amanha)|(?:hoje|amanha|\\d/\\d{1,2})[,(]? ?\\(?(?:n?a )?${WEEKDAY}`,
);

/** The days of the evidence that fall on a weekday. */
function datesOn(weekdays: readonly number[], { ours }: Evidence): readonly string[] {
  const known = [...ours.dates].filter((date) => weekdays.includes(dayOfWeek(date)));
  return known.length > 0 || !ours.moments.size ? known : weekdays.map((day) => `no day of the evidence: ${day}`);
}

const ALWAYS = /\b(?:todos os dias|todo dia|sempre|qualquer (?:dia|hora|horario)|a qualquer hora)\b/;
const FULL =
  /\b(?:lotad[oa]s?|ocupad[oa]s?|sem (?:vagas?|horarios?)|nao (?:tenho|temos|ha|tem|encontrei|achei|consegui|vi) (?:mais )?(?:vagas?|horarios?)|nenhum(?:a)? (?:vaga|horario))\b/;
const PARTS: readonly (readonly [RegExp, (hour: number) => boolean])[] = [
  [/\b(?:de|pela|a) manha\b/, (hour) => hour < 12],
  [/\b(?:de|pela|a) tarde\b/, (hour) => hour >= 12 && hour < 18],
  [/\b(?:de|pela|a) noite\b/, (hour) => hour >= 18],
];

/** What is looked for on a condition is not said to be there. */
const WISHED = /\b(?:se|caso|quiser|posso|vejo|procuro|olho|busco|verifico|mostro|consulto|passo)\b/;

/** Free or full is said of a day only as the tools found it, and of no day at all only when they looked. */
function claimsAvailability(piece: Piece, evidence: Evidence): boolean {
  const { folded, isQuestion, text, when: said } = piece;
  if (
    isQuestion ||
    !piece.clauses.some((clause) => !WISHED.test(clause) && (AVAILABILITY.test(clause) || FULL.test(clause)))
  )
    return false;
  const { tools, turn, ours, refused } = evidence;
  if (said.dates.length + said.weekdays.length === 0 && AGREES.test(folded) && !FULL.test(folded)) return false;
  const standing = turn.dialogue.offer?.options.some(({ meaning }) => meaning.kind === 'time') ?? false;
  if (ALWAYS.test(folded) || !(standing || LOOKED_UP.some((tool) => tools.has(tool)))) return true;
  if (said.dates.length + said.weekdays.length === 0) return false;
  const dates = said.dates.map(String);
  // "Terça-feira, 10/03" is that Tuesday and no other.
  const weekdays = said.weekdays.filter((day) => !said.dates.some((date) => date.dayOfWeek === day));
  const found = [...ours.moments].filter((moment) => {
    const [date = '', time = ''] = moment.split(' ');
    const isDay = dates.includes(date) || weekdays.some((day) => day === dayOfWeek(date));
    const parts = PARTS.filter(([words]) => words.test(folded));
    const isPart = parts.length === 0 || parts.some(([, fits]) => fits(Number(time.slice(0, 2))));
    return isDay && isPart && isMeant(time, text) && !refused.has(moment);
  });
  return FULL.test(folded) ? found.length > 0 : found.length === 0;
}

/** "Às 09:00 já está ocupado" speaks of that time, "antes das 14:30 não tenho" of those before it, and of no other. */
function isMeant(time: string, text: string): boolean {
  const [exact] = /(?<=\sàs )\d{2}:\d{2}(?=,? não)/.exec(text) ?? [];
  const [before] = /(?<=\bantes das )\d{2}:\d{2}/.exec(text) ?? [];
  const [after] = /(?<=\ba partir das )\d{2}:\d{2}/.exec(text) ?? [];
  const [, from, to] = /\bentre (\d{2}:\d{2}) e (\d{2}:\d{2})/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return from <= time && time < to;
  if (before !== undefined) return time < before;
  if (after !== undefined) return time >= after;
  return exact === undefined || time === exact;
}

function dayOfWeek(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
