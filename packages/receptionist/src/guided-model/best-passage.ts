import { tokens } from '@post/domain';

/** A whole passage up to here is said as it stands; of a longer one, the sentences that answer. */
const SHORT_ENOUGH = 420;
const MOST_SENTENCES = 2;
const STEM = 5;

export interface QuotedPassage {
  readonly title: string;
  /** Its place in the document, from 0. */
  readonly place: number;
  readonly text: string;
}

/**
 * The clinic's own words that answer a question; null when none of them is about it. A document whose title is what was
 * asked answers as a whole, as far as it was found.
 */
export function bestPassage(question: string, passages: readonly QuotedPassage[]): string | null {
  const wanted = tellingWords(question);
  const whole = passages.filter(({ title }) => isAllOf(wanted, title)).sort((a, b) => a.place - b.place);
  const together = whole.map(({ text }) => withoutHeadings(text)).join('\n');
  if (whole.length > 0 && together.length <= SHORT_ENOUGH) return together;
  const scored = passages
    .map(({ text }) => ({ text: withoutHeadings(text), score: overlap(wanted, text) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || best.score === 0) return null;
  return best.text.length <= SHORT_ENOUGH ? best.text : closestSentences(wanted, best.text);
}

/** Several words, all of them in the title: one alone, "consulta", may stand in many. */
function isAllOf(wanted: ReadonlySet<string>, title: string): boolean {
  return wanted.size > 1 && overlap(wanted, title) === 2 * wanted.size;
}

function closestSentences(wanted: ReadonlySet<string>, text: string): string | null {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u);
  const ranked = sentences
    .map((sentence, index) => ({ sentence, index, score: overlap(wanted, sentence) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SENTENCES)
    .sort((a, b) => a.index - b.index);
  return ranked.length > 0 ? ranked.map((one) => one.sentence).join(' ') : null;
}

function withoutHeadings(text: string): string {
  return text.replace(/^#+ .*$/gm, '').trim();
}

/** The same word counts twice what a word of the same stem counts: "convênio" is closer to "convênios" than "conveniado" is. */
function overlap(wanted: ReadonlySet<string>, text: string): number {
  const found = tellingWords(text);
  const stems = new Set([...found].map(stem));
  return [...wanted].reduce((score, word) => score + (found.has(word) ? 2 : stems.has(stem(word)) ? 1 : 0), 0);
}

const EMPTY_WORDS = new Set(
  'para como qual quais quando onde voces voce tem posso pode fica sobre meu minha gostaria saber clinica consulta preciso quero isso essa esse algum alguma atende atendem aceita aceitam fazem fazer hora horas horario dia dias'.split(
    ' ',
  ),
);

/** Words that carry meaning, their plural taken off. */
function tellingWords(text: string): ReadonlySet<string> {
  const words = tokens(text).filter((word) => word.length >= 3 && !EMPTY_WORDS.has(word));
  return new Set(words.map((word) => word.replace(/(?<=[a-z]{3})s$/, '')));
}

function stem(word: string): string {
  return word.slice(0, STEM);
}
