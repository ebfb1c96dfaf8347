import { numberWord } from './number-words.ts';
import { tokens } from './tokens.ts';

const ORDINALS = new Map(
  Object.entries({
    primeiro: 1,
    primeira: 1,
    segundo: 2,
    segunda: 2,
    terceiro: 3,
    terceira: 3,
    quarto: 4,
    quarta: 4,
    quinto: 5,
    quinta: 5,
    sexto: 6,
    sexta: 6,
    setimo: 7,
    setima: 7,
    oitavo: 8,
    oitava: 8,
    nono: 9,
    nona: 9,
    decimo: 10,
    decima: 10,
  }),
);
const KEYCAP = /^(\d)\uFE0F?\u20E3$/u;
/** Words that point at a list and say nothing else. */
const POINTING =
  /^(?:a|o|e|eu|quero|prefiro|pode|ser|pra|por|favor|pf|pfv|opcao|numero|n|num|horario|data|alternativa|item|essa|esse|sim|entao|fico|com|vou|de|da|do|ficar|gostaria|escolho|melhor|obrigad[ao]|lista|hora|consulta|mim|servico|acho|que)$/;
/** Without one of these, "segunda" to "sexta" are days of the week. */
const LIST_WORD = /^(?:opcao|numero|horario|data|alternativa|item|lista|hora|servico)$/;
const WEEKDAYS = new Set(['segunda', 'quarta', 'quinta', 'sexta']);

/**
 * Which entry of a numbered list the words pick, from 1; null when they say anything else, or a number the list does not
 * have. "A segunda" picks the second, "segunda" and "na segunda" are Monday.
 */
export function parsePick(text: string, optionCount: number): number | null {
  const keycap = KEYCAP.exec(text.trim())?.[1];
  if (keycap !== undefined) return inList(Number(keycap), optionCount);
  if (/[?/:]|\d[.,]\d/.test(text)) return null;
  const words = tokens(text).map((word) => word.replace(/^(\d+)[ao]$/, '$1'));
  const numbers = words.flatMap((_, index) => pickOf(words, index, optionCount));
  const rest = words.filter((word, index) => pickOf(words, index, optionCount).length === 0 && !POINTING.test(word));
  const [only] = numbers;
  return only !== undefined && numbers.length === 1 && rest.length === 0 ? inList(only, optionCount) : null;
}

function pickOf(words: readonly string[], index: number, optionCount: number): readonly number[] {
  const word = words[index] ?? '';
  if (word === 'ultima' || word === 'ultimo') return [optionCount];
  const ordinal = ORDINALS.get(word);
  if (ordinal !== undefined) return isWeekday(words, index) ? [] : [ordinal];
  // "uma" and "um" are articles more often than numbers.
  const isArticle = /^uma?$/.test(word) && words.length > 1 && !LIST_WORD.test(words[index - 1] ?? '');
  if (isArticle) return [];
  const number = /^\d{1,2}$/.test(word) ? Number(word) : numberWord(word);
  return number === null ? [] : [number];
}

function isWeekday(words: readonly string[], index: number): boolean {
  if (!WEEKDAYS.has(words[index] ?? '')) return false;
  return words[index - 1] !== 'a' && !words.some((word) => LIST_WORD.test(word));
}

function inList(number: number, optionCount: number): number | null {
  return number >= 1 && number <= optionCount ? number : null;
}
