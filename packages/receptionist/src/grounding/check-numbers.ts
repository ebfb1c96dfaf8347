import { foldText } from '@post/domain';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';
import { sharedWords } from './shared-words.ts';

const GIFTS =
  /\b(?:descontos?|gratis|gratuit[oa]s?|gratuitamente|de graca|cortesia|promoc(?:ao|oes)|promocional|brindes?|sem custo|por nossa conta|por conta da (?:casa|clinica)|custo zero|nao (?:paga|tem custo|cobra\w*)|isent[oa])\b/g;
const FREE = /gratis|gratuit|de graca|sem custo|isent/;
/** Numbers that anyone may name. */
const PUBLIC_NUMBERS = new Set(['192', '193', '190', '188']);

/** Money, counts, gifts and ways to reach someone against the evidence. */
export function checkNumbers(pieces: readonly Piece[], evidence: Evidence): readonly Finding[] {
  return pieces.flatMap((piece) => {
    const findings: Finding[] = [];
    const echo = piece.isQuestion || piece.isDenial || RETELLS.test(piece.folded);
    const known = <T>(ours: ReadonlySet<T>, theirs: ReadonlySet<T>, value: T) =>
      ours.has(value) || (echo && theirs.has(value));
    const { ours, theirs } = evidence;
    const wrongPrice = piece.money.some(({ cents }) => !known(ours.money, theirs.money, cents));
    const wrongGift = (piece.folded.match(GIFTS) ?? []).some((word) => !isGiftKnown(word, piece, evidence));
    if (wrongPrice || wrongGift) findings.push({ kind: 'price', claim: piece.text });
    const counts = piece.counts.filter(
      ({ count }) => (!count.endsWith(' vez') || IN_PARTS.test(piece.folded)) && !isCounted(count, evidence),
    );
    if (counts.some(({ count }) => !known(ours.counts, theirs.counts, count)))
      findings.push({ kind: 'number', claim: piece.text });
    if (isElsewhere(piece, evidence)) findings.push({ kind: 'contact', claim: piece.text });
    if (piece.contacts.some((contact) => !PUBLIC_NUMBERS.has(contact) && !isContactKnown(contact, evidence)))
      findings.push({ kind: 'contact', claim: piece.text });
    return findings;
  });
}

/** How often somebody comes is counted elsewhere. */
const IN_PARTS = /\b(?:parcel\w*|divid\w*|cart\w+|credito|debito|juros|pag\w+|\d+ ?x)\b/;

/** "10 horas" is a time that is known, "dois dias" those on which there are times. */
function isCounted(count: string, { ours, times }: Evidence): boolean {
  const [number = '', unit] = count.split(' ');
  if (unit === 'hora') return ours.times.has(`${number.padStart(2, '0')}:00`);
  return unit === 'dia' && new Set(times.map(({ date }) => date)).size === Number(number);
}

/** A street and its number, and what is said to be there; nothing named is the clinic itself. */
const PLACE =
  /^(.*?)\b((?:rua|av|avenida|alameda|travessa|praca|rodovia|largo|estrada)\b[^,\d]{3,40}?),? ?(?:n\p{L}*\.? ?)?(\d{1,5})\b/u;
const HERE =
  /^(?:esta\w*|fica\w*|somos|nosso|nossa|ender\w*|clinic\w*|aqui|local\w*|encontr\w*|anot\w*|claro|certo|bem|voce|consult\w*|marcad\w*|confirmad\w*|espera\w*)$/;

function isElsewhere({ folded }: Piece, { turn, units }: Evidence): boolean {
  const [, before = '', street = '', number = ''] = PLACE.exec(folded) ?? [];
  if (street === '' || units.some((unit) => unit.includes(folded.replace(/[.!]+$/, '')))) return false;
  const there = units.filter((unit) => unit.includes(street.trim()) && new RegExp(`\\b${number}\\b`).test(unit));
  const subject = (before.match(/\p{L}{5,}/gu) ?? []).filter((word) => !HERE.test(word));
  const others = units.filter((unit) => unit.includes(street.trim()) && !/^(?:a clinica fica|rua|av)/.test(unit));
  const named = subject.filter((word) => others.some((unit) => unit.includes(word.slice(0, 7))));
  const isClinic = new RegExp(`\\b${number}\\b`).test(turn.catalogue.clinic.address);
  return named.length === 0 ? !isClinic : !there.some((unit) => named.every((word) => unit.includes(word.slice(0, 7))));
}

/** What the patient said, handed on. */
const RETELLS =
  /\b(?:voce (?:vai|deve|quer|pediu|disse|perguntou|contou|falou|chega|vem|atrasa)|s(?:eu|ua)s? (?:mensagem|aviso|pergunta|recado|duvida|pedido|atraso))\b/;

/** What is free of charge is so only in the words of the line that says it. */
function isGiftKnown(word: string, { folded }: Piece, { ourWords, theirWords }: Evidence): boolean {
  const stem = word.slice(0, 5);
  const denied =
    /\bnao (?:sei|tenho|ha|temos|posso)\b/.test(folded) && (theirWords.includes(stem) || /\binformac/.test(folded));
  const isSame = (line: string) => line.includes(stem) || (FREE.test(word) && FREE.test(line));
  return denied || ourWords.split('\n').some((line) => isSame(line) && sharedWords(folded, line) >= 0.4);
}

function isContactKnown(contact: string, { ours, ourWords }: Evidence): boolean {
  return ours.contacts.has(contact) || ourWords.includes(foldText(contact));
}
