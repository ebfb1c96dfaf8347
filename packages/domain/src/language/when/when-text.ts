import { closeTo } from '../close-to.ts';
import { EVERYDAY_WORDS } from '../everyday-words.ts';
import { foldText, normalizeText } from '../normalize-text.ts';
import { compoundNumber, numberWord } from '../number-words.ts';
import type { TextSpan } from './when-reading.ts';

/**
 * The text in the one spelling that the date and time rules know: normalised words, number words as digits, slips
 * mended, one space between any two pieces ("14h30" → "14 h 30", "quinta-feira" → "quinta feira").
 */
export interface WhenText {
  readonly text: string;
  /** Where each piece stands in `text` and in what the patient wrote. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly word: string;
  /** In `text`. */
  readonly at: number;
  /** In the original. */
  readonly start: number;
  readonly end: number;
}

type Word = Omit<Piece, 'at'>;

const PIECE = /\d+(?:[.,:/-]\d+)*|[\p{L}\p{M}\p{Cf}]+|[^\s]/gu;

const MENDED =
  `amanha segunda segundas terca tercas quarta quartas quinta quintas sexta sextas sabado sabados domingo domingos
  semana semanas proxima proximo depois manha tarde noite janeiro fevereiro abril junho julho agosto setembro outubro
  novembro dezembro feira almoco`.split(/\s+/);

/** Short forms and slips that a distance can't tell. */
const SPELLINGS = new Map(
  Object.entries({
    hj: 'hoje',
    hoj: 'hoje',
    oje: 'hoje',
    hoge: 'hoje',
    ontm: 'ontem',
    amn: 'amanha',
    amnh: 'amanha',
    amanh: 'amanha',
    amanhan: 'amanha',
    amana: 'amanha',
    dps: 'depois',
    tersa: 'terca',
    sesta: 'sexta',
    prox: 'proxima',
    hrs: 'h',
    hr: 'h',
    hs: 'h',
    hora: 'h',
    horas: 'h',
    apos: 'depois',
    fds: 'fim de semana',
    finde: 'fim de semana',
    final: 'fim',
    primeiro: '1ª',
  }),
);

export function whenText(original: string): WhenText {
  const words = joinNumbers(joinOrdinals(split(original)));
  let at = 0;
  const pieces = words.map((word) => {
    const piece = { ...word, at };
    at += word.word.length + 1;
    return piece;
  });
  return { text: pieces.map((piece) => piece.word).join(' '), pieces };
}

/** The stretch of the original that a stretch of `text` stands for. */
export function originalSpan({ pieces }: WhenText, at: number, length: number): TextSpan {
  const inside = pieces.filter((piece) => piece.at < at + length && piece.at + piece.word.length > at);
  return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
}

function split(original: string): readonly Word[] {
  const pieces = [...original.matchAll(PIECE)].map((match) => ({
    word: mend(foldText(match[0])),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return pieces.filter((piece) => piece.word !== '' && !isJoiningHyphen(piece.word));
}

function isJoiningHyphen(word: string): boolean {
  return word === '-' || word === '.';
}

function mend(word: string): string {
  if (!/^\p{L}/u.test(word)) return word;
  const known = SPELLINGS.get(word);
  if (known !== undefined) return known;
  const short = normalizeText(word);
  if (EVERYDAY_WORDS.has(short) || numberWord(short) !== null) return short;
  return SPELLINGS.get(short) ?? (short.length >= 4 ? closeTo(short, MENDED) : null) ?? short;
}

/** "1ª", "1a", "2º": an ordinal is one piece, ending in "ª". */
function joinOrdinals(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const glued = last !== undefined && last.end === word.start && /^\d{1,2}$/.test(last.word);
    if (last && glued && /^[aoº°]$/.test(word.word))
      joined[joined.length - 1] = { ...last, word: `${last.word}ª`, end: word.end };
    else joined.push(word);
  }
  return joined;
}

/** Number words become digits; "vinte e cinco" becomes one number. */
function joinNumbers(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [word, and, unit] = words.slice(index, index + 3);
    if (!word) continue;
    const compound = and?.word === 'e' && unit ? compoundNumber(word.word, unit.word) : null;
    if (compound !== null && unit) {
      joined.push({ word: String(compound), start: word.start, end: unit.end });
      index += 2;
      continue;
    }
    const number = numberWord(word.word);
    joined.push(number === null ? word : { ...word, word: String(number) });
  }
  return joined;
}
