import { stemWord } from '../language/stem-word.ts';
import { TOPIC_WORDS } from './topic-words.ts';

/** A word or phrase of a topic, stemmed word by word. */
interface TopicSign {
  readonly topic: string;
  readonly stems: readonly string[];
}

const LINES = TOPIC_WORDS.trim()
  .split('\n')
  .map((line) => {
    const [topic = '', listed = ''] = line.split(': ');
    const [words = [], clinicsWords = []] = listed.split('; ').map((part) => part.split(', '));
    return { topic, words, clinicsWords };
  });

/** Every word of the topics, for mending slips towards them. */
export const TOPIC_VOCABULARY: ReadonlySet<string> = new Set(
  LINES.flatMap(({ words }) => words.flatMap((phrase) => phrase.split(' '))).filter((word) => word.length >= 5),
);

const SIGNS = new Map<string, TopicSign[]>();
for (const { topic, words } of LINES) {
  for (const phrase of words) {
    const stems = phrase.split(' ').map(stemWord);
    const first = stems[0] ?? '';
    SIGNS.set(first, [...(SIGNS.get(first) ?? []), { topic, stems }]);
  }
}

const WORDS = new Map(
  LINES.map(({ topic, words, clinicsWords }) => [
    topic,
    [...words, ...clinicsWords].filter((word) => !word.includes(' ')),
  ]),
);

export interface TopicMention {
  readonly topic: string;
  /** Places of the words that name it, from the first to after the last. */
  readonly from: number;
  readonly to: number;
}

/** The topics that a text names, by its stemmed words; phrases count where their words follow one another. */
export function topicsOf(stems: readonly string[]): readonly TopicMention[] {
  return stems.flatMap((stem, place) =>
    (SIGNS.get(stem) ?? [])
      .filter((sign) => sign.stems.every((one, offset) => stems[place + offset] === one))
      .map((sign) => ({ topic: sign.topic, from: place, to: place + sign.stems.length })),
  );
}

/** The single words for a topic, patients' and the clinic's. */
export function wordsOfTopic(topic: string): readonly string[] {
  return WORDS.get(topic) ?? [];
}
