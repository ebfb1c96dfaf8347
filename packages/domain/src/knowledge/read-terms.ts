import { mendWords } from '../language/mend-words.ts';
import { stemWord } from '../language/stem-word.ts';
import { EMPTY_WORDS } from './empty-words.ts';
import { TOPIC_VOCABULARY, topicsOf } from './topics.ts';

/** One thing a text speaks of. */
export interface Term {
  /** Its telling words, normalised and with slips mended; none when only the phrase as a whole tells something. */
  readonly words: readonly string[];
  /** What a clinic is asked about that it belongs to. */
  readonly topics: readonly string[];
}

/** What a text speaks of, each thing once, in order. Empty when it says nothing. */
export function readTerms(text: string): readonly Term[] {
  const written = mendWords(text, TOPIC_VOCABULARY, 1).match(/[\p{L}\p{N}]+/gu) ?? [];
  const mentions = topicsOf(written.map(stemWord));
  const terms = new Map<string, Term>();
  for (let place = 0; place < written.length; ) {
    const here = mentions.filter(({ from }) => from === place);
    const to = Math.max(place + 1, ...here.map((mention) => mention.to));
    const words = written.slice(place, to).filter((word) => !EMPTY_WORDS.has(word) && !/^\d+x?$/.test(word));
    const topics = [...new Set(here.filter((mention) => mention.to === to).map(({ topic }) => topic))];
    const isTelling = words.length > 0 || to > place + 1;
    if (isTelling) terms.set([...words.map(stemWord), '', ...topics].join(' '), { words, topics });
    place = to;
  }
  return [...terms.values()];
}
