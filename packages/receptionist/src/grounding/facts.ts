import { foldText, type Temporal, tokens, type WhenMentions, whenMentions } from '@post/domain';
import { clausesOf } from './clauses.ts';
import { NUMBER_SOURCE, numberOf } from './number-words.ts';

/** What a text says that can be held against something else, as comparable values. */
export interface Facts {
  /** YYYY-MM-DD */
  readonly dates: ReadonlySet<string>;
  /** 1 Monday to 7 Sunday */
  readonly weekdays: ReadonlySet<number>;
  /** HH:MM */
  readonly times: ReadonlySet<string>;
  /** YYYY-MM-DD HH:MM */
  readonly moments: ReadonlySet<string>;
  /** In centavos. */
  readonly money: ReadonlySet<number>;
  /** "24 hora", "10 %" */
  readonly counts: ReadonlySet<string>;
  /** Digits of phones, links, e-mails and street addresses, folded. */
  readonly contacts: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Facts still being gathered. */
export interface GatheredFacts {
  readonly dates: Set<string>;
  readonly weekdays: Set<number>;
  readonly times: Set<string>;
  readonly moments: Set<string>;
  readonly money: Set<number>;
  readonly counts: Set<string>;
  readonly contacts: Set<string>;
  readonly words: Set<string>;
}

export function noFacts(): GatheredFacts {
  return {
    dates: new Set(),
    weekdays: new Set(),
    times: new Set(),
    moments: new Set(),
    money: new Set(),
    counts: new Set(),
    contacts: new Set(),
    words: new Set(),
  };
}

/** Adds all that a text of ours, or of the patient, says. Times belong to the day named last above them. */
export function addFacts(facts: GatheredFacts, text: string, today: Temporal.PlainDate): void {
  let days: readonly string[] = [];
  for (const line of text.split('\n')) {
    const { dates, weekdays, times, bounds, money, counts, contacts, words } = readLine(line, today);
    if (dates.length > 0) days = dates;
    for (const date of dates) facts.dates.add(date);
    for (const weekday of weekdays) facts.weekdays.add(weekday);
    for (const time of times) facts.times.add(time);
    for (const bound of bounds) facts.times.add(bound);
    for (const day of days) for (const time of times) facts.moments.add(`${day} ${time}`);
    for (const { cents } of money) facts.money.add(cents);
    for (const { count } of counts) facts.counts.add(count);
    for (const contact of contacts) facts.contacts.add(contact);
    for (const word of words) facts.words.add(word);
  }
}

/** What one line says by itself. */
export interface Reading {
  /** Lower case, without accents. */
  readonly folded: string;
  readonly words: readonly string[];
  readonly clauses: readonly string[];
  readonly when: WhenMentions;
  /** The dates of `when` as YYYY-MM-DD, its weekdays with theirs, its times and bounds as HH:MM. */
  readonly dates: readonly string[];
  readonly weekdays: readonly number[];
  readonly times: readonly string[];
  readonly bounds: readonly string[];
  readonly money: readonly { readonly cents: number; readonly said: string }[];
  readonly counts: readonly { readonly count: string; readonly said: string }[];
  readonly contacts: readonly string[];
}

/** Catalogue, history and fixed words come again in every turn. Beyond this many lines all are forgotten, and read anew. */
const MOST_REMEMBERED = 4_000;
const remembered = new Map<string, Reading>();

/** The day of the turn whose lines were read last, and how it is written: writing it costs more than finding a line. */
let lastDay: { readonly day: Temporal.PlainDate; readonly written: string } | null = null;

/** Reads a line once; reading it again costs nothing. */
export function readLine(line: string, today: Temporal.PlainDate): Reading {
  if (lastDay?.day !== today) lastDay = { day: today, written: today.toString() };
  const key = `${lastDay.written} ${line}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const folded = foldText(line);
  const when = nextWeek(whenIn(line.replace(EXAMPLE, '').replace(LISTED_TIMES, '$1, '), today), folded, today);
  const read = {
    folded,
    words: tokens(line),
    clauses: clausesOf(line),
    when,
    dates: when.dates.map(String),
    weekdays: [...when.dates.map((date) => date.dayOfWeek), ...when.weekdays],
    times: when.times.flat().map(clock),
    bounds: when.bounds.map(clock),
    money: moneyIn(folded),
    counts: countsIn(folded),
    contacts: contactsIn(line),
  };
  remembered.set(key, read);
  return read;
}

/** "10h e 11h" are two times, unless something lies between them. */
const LISTED_TIMES = /(?<!\bentre (?:[àa]s )?)\b(\d{1,2}(?::\d\d|h(?:\d\d)?)) e (?=(?:[àa]s )?\d{1,2}(?::|h))/g;

/** A weekday "da semana que vem" is one day, however close the next one of that name is. */
const NEXT_WEEK = /\b(?:semana que vem|proxima semana|semana seguinte)\b/;

function nextWeek(when: WhenMentions, folded: string, today: Temporal.PlainDate): WhenMentions {
  if (when.weekdays.length === 0 || when.dates.length > 0 || !NEXT_WEEK.test(folded)) return when;
  const monday = today.add({ days: 8 - today.dayOfWeek });
  return { ...when, weekdays: [], dates: when.weekdays.map((day) => monday.add({ days: day - 1 })) };
}

/** How a patient may write, not a time that anyone can have. */
const EXAMPLE = /(?:[Pp]or exemplo|assim)[:,]? ["“][^"”\n]{1,40}["”]/g;
const NAMES_WHEN =
  /\d|hoje|ontem|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|semana|quinzena|\b(?:dia|mes|meio|meia|manha|tarde|noite|h|hs|horas?)\b|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|\bas (?:uma|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|quatorze|catorze|quinze|dezesseis|dezessete|dezoito|dezenove|vinte)\b/;
const NO_WHEN: WhenMentions = { dates: [], weekdays: [], times: [], bounds: [], impossible: [] };

/** `whenMentions`, for lines that mostly name no day or time. */
function whenIn(line: string, today: Temporal.PlainDate): WhenMentions {
  return NAMES_WHEN.test(foldText(line)) ? whenMentions(line, today) : NO_WHEN;
}

export function clock(time: Temporal.PlainTime): string {
  return time.toString().slice(0, 5);
}

const MONEY = new RegExp(
  String.raw`r\$ ?(\d[\d.]*(?:,\d{2})?)|(${NUMBER_SOURCE}) (?:reais|real|conto|contos|pila|pilas)\b(?: e (${NUMBER_SOURCE}) centavos)?`,
  'g',
);

export function moneyIn(folded: string): readonly { readonly cents: number; readonly said: string }[] {
  return [...folded.matchAll(MONEY)].map(([said, digits, words, centavos]) => ({
    said,
    cents: Math.round(numberOf(digits?.replace(/\.$/, '') ?? words ?? '0') * 100) + (centavos ? numberOf(centavos) : 0),
  }));
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:horas?|hs?|hrs?)$/, 'hora'],
  [/^(?:minut(?:os?|inhos?)|min)$/, 'minuto'],
  [/^dias?$/, 'dia'],
  [/^semanas?$/, 'semana'],
  [/^(?:mes|meses)$/, 'mes'],
  [/^anos?$/, 'ano'],
  [/^(?:vezes|parcelas?|x)$/, 'vez'],
  [/^(?:%|por cento)$/, '%'],
  [/^(?:mg|ml|gotas?|comprimidos?|gramas?)$/, 'dose'],
  [/^(?:metros?|m|km|quilometros?|quadras?|quarteiroes)$/, 'distancia'],
];

const COUNT = new RegExp(
  String.raw`(?<![\d:/,.-])(${NUMBER_SOURCE}) ?(horas?|hrs?|h(?= (?:de antecedencia|antes))|minut(?:os?|inhos?)|min|dias?|semanas?|mes(?:es)?|anos?|vezes|parcelas?|x|%|por cento|mg|ml|gotas?|comprimidos?|gramas?|metros?|km|quilometros?|quadras?|quarteiroes)(?![\p{L}\d])`,
  'gu',
);

/** "vinte e quatro horas" → "24 hora". "às 14 horas" is a time, and "uma hora" or "um dia" hardly a claim. */
export function countsIn(folded: string): readonly { readonly count: string; readonly said: string }[] {
  return [...folded.matchAll(COUNT)].flatMap(({ 0: said, 1: number = '', 2: unit = '', index }) => {
    const name = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
    const value = numberOf(number);
    const isRelative = name === 'dia' && /\b(?:daqui a|[nd]?os) ?$/.test(folded.slice(0, index)) && value < 15;
    const isClock =
      name === 'hora' && /(?:\b(?:as|das|ate|para as|pelas|apos as)|\d e) ?$/.test(folded.slice(0, index));
    return isClock || isRelative || (value === 1 && name !== '%' && name !== 'dose')
      ? []
      : [{ count: `${value} ${name}`, said }];
  });
}

const LINK = /\b(?:https?:\/\/|www\.)[^\s)]+|\b[\w.-]+\.(?:com|net|org|app|br|io|me)(?:\.br)?(?:\/\S*)?/gi;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/g;
const PHONE = /(?<![\d/:,.])\+?\(?\d[\d ().-]{6,18}\d(?![\d/:])/g;
const STREET =
  /\b(?:rua|av\.?|avenida|alameda|travessa|praca|rodovia|largo|estrada|bairro|edificio|sala|andar|conjunto)\b\.? +(?:d[aeo]s? )?[\p{L}\d]+/gu;

/** Phones by their last eight digits, links and e-mails in lower case, streets by their first words. */
function contactsIn(text: string): readonly string[] {
  const folded = foldText(text);
  const emails = folded.match(EMAIL) ?? [];
  const links = (folded.replace(EMAIL, ' ').match(LINK) ?? []).map((link) =>
    link.replace(/^https?:\/\/|^www\.|[/.]+$/g, ''),
  );
  const phones = (text.replace(/\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}:\d{2}|R\$ ?[\d.,]+/g, ' ').match(PHONE) ?? [])
    .map((phone) => phone.replace(/\D/g, ''))
    .filter((digits) => digits.length >= 8);
  const streets = folded.match(STREET) ?? [];
  return [...emails, ...links, ...phones.map((digits) => digits.slice(-8)), ...streets.map((street) => street.trim())];
}
