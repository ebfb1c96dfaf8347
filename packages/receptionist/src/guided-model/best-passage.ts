import { normalizeText } from '@post/domain';

/** A whole passage up to here is said as it stands; of a longer one, the sentences that answer. */
const SHORT_ENOUGH = 420;
const MOST_SENTENCES = 2;
const STEM = 5;

/** The clinic's own words that answer a question; null when none of them is about it. */
export function bestPassage(question: string, passages: readonly string[]): string | null {
  const wanted = stems(question);
  const scored = passages
    .map((text) => ({ text: withoutHeadings(text), score: overlap(wanted, text) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || best.score === 0) return null;
  return best.text.length <= SHORT_ENOUGH ? best.text : closestSentences(wanted, best.text);
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

function overlap(wanted: ReadonlySet<string>, text: string): number {
  const found = stems(text);
  return [...wanted].filter((stem) => found.has(stem)).length;
}

const EMPTY_WORDS = new Set(
  'para como qual quais quando onde voces voce tem posso pode fica sobre meu minha gostaria saber clinica consulta preciso quero isso essa esse algum alguma atende atendem aceita fazem fazer'.split(
    ' ',
  ),
);

/** Words that carry meaning, cut to a stem so that plurals and endings meet. */
function stems(text: string): ReadonlySet<string> {
  const words = normalizeText(text).split(/[^a-z0-9]+/);
  return new Set(words.filter((word) => word.length >= 3 && !EMPTY_WORDS.has(word)).map((word) => word.slice(0, STEM)));
}
