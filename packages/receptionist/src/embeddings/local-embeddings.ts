import type { Embeddings } from '@post/application';
import { readTerms, stemWord } from '@post/domain';

const DIMENSIONS = 512;

/** A word tells most; its topic brings other words for the same together; its letters forgive slips. */
const WEIGHT = { word: 1, topic: 1, letters: 0.25 } as const;

/** What is close by words alone is found by words; by itself this method proves nothing. */
const CLOSE_FROM = 1;

/**
 * The built-in method, which needs no endpoint: stems, topics and letter trigrams of a text, hashed into a vector. It knows
 * which words belong together only from the list of topics.
 */
export const localEmbeddings: Embeddings = {
  method: 'local-hash-trigrams-v1',
  closeFrom: CLOSE_FROM,
  embed: async (texts) => texts.map(vectorOf),
};

function vectorOf(text: string): readonly number[] {
  const vector = new Float64Array(DIMENSIONS);
  for (const [feature, weight] of features(text)) {
    const hash = hashOf(feature);
    const place = hash % DIMENSIONS;
    vector[place] = (vector[place] ?? 0) + (hash >>> 31 === 0 ? weight : -weight);
  }
  const length = Math.hypot(...vector);
  return Array.from(vector, (value) => (length === 0 ? 0 : Number((value / length).toFixed(5))));
}

/** Each feature counts by the square root of how often it occurs, so that a long text is not about its filling words. */
function features(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number) => counts.set(feature, Math.hypot(counts.get(feature) ?? 0, weight));
  for (const { words, topics } of readTerms(text)) {
    for (const topic of topics) add(`topic ${topic}`, WEIGHT.topic);
    for (const word of words) {
      add(`word ${stemWord(word)}`, WEIGHT.word);
      for (const letters of trigrams(word)) add(letters, WEIGHT.letters);
    }
  }
  return counts;
}

function trigrams(word: string): readonly string[] {
  const padded = `^${word}$`;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, place) => padded.slice(place, place + 3));
}

/** FNV-1a with a final mix: spreads alike texts over all places. */
function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < feature.length; place += 1)
    hash = Math.imul(hash ^ feature.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
