import type { Intent } from './intent.ts';
import { INTENT_RULES, INTENT_VOCABULARY } from './intent-rules.ts';
import { mendWords } from './mend-words.ts';

export type { Intent } from './intent.ts';

/** Everything a message is about, by rules on mended words. Empty when no rule knows it. */
export function readIntents(text: string): ReadonlySet<Intent> {
  const words = mendWords(text, INTENT_VOCABULARY);
  const found = new Set(
    INTENT_RULES.filter(({ says, unless }) => says.test(words) && !unless?.test(words)).map(({ intent }) => intent),
  );
  return settle(found, words);
}

const ASKS =
  /\?|\b(?:como|qual|quais|posso|pode|precisa|preciso levar|onde|quando|quanto tempo|devo|tem que|e verdade|voces|aceitam)\b/;

/** Drops what the same words only seem to say next to something stronger; a question about nothing else is for the knowledge base. */
function settle(found: Set<Intent>, words: string): ReadonlySet<Intent> {
  if (found.has('move')) for (const weaker of ['book', 'confirm'] as const) found.delete(weaker);
  if (found.has('cancel')) for (const weaker of ['book', 'confirm'] as const) found.delete(weaker);
  if (found.has('are-you-human')) found.delete('who-are-you');
  const subjects = [...found].filter(
    (intent) => !['greeting', 'thanks', 'goodbye', 'for-other-person'].includes(intent),
  );
  if (subjects.length === 0 && ASKS.test(words) && !/^(?:[a-z]+ )?tud[oa] (?:bem|bom)/.test(words))
    found.add('knowledge-question');
  return found;
}
