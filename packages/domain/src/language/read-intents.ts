import type { Intent } from './intent.ts';
import { INTENT_RULES, INTENT_VOCABULARY } from './intent-rules.ts';
import { mendWords } from './mend-words.ts';

export type { Intent } from './intent.ts';

/** Everything a message is about, by rules on mended words. Empty when no rule knows it. */
export function readIntents(text: string): ReadonlySet<Intent> {
  const words = mendWords(text, INTENT_VOCABULARY);
  const matter = words.replace(HELLO, '');
  const found = INTENT_RULES.filter(
    ({ says, unless }) => (says.test(words) || says.test(matter)) && !unless?.test(words),
  );
  return settle(new Set(found.map(({ intent }) => intent)), words);
}

/** What people say before they come to the matter. */
const HELLO =
  /^(?:(?:o+i+e*|oie?|ola|opa|alo|bom dia|boa tarde|boa noite|tud[oa] (?:bem|bom)|moca|cora|por favor) ?[?,.;!]* ?)+/;

/** A question mark alone asks about the day or the service just named ("na quinta?"); a question for the clinic says more. */
const ASKS =
  /\b(?:como|qual|quais|quem|que|onde|quando|quanto|posso|precisa[a-z]*|devo|normal|verdade|voces|voce|fazem|faz|atende[a-z]*|aceita[a-z]*|levar|comer|tomar|doi|dura|demora|emitem?|vendem?|tem (?!as |a das |dia |na |no |de |amanha|hoje|segunda|terca|quarta|quinta|sexta|sabado|\d)[a-z]+|podem?(?! ser))\b.*\?/;
const ASKS_WITHOUT_MARK =
  /^(?:e |mas )?(?:como (?:e|funciona|faco)|qual|quais|onde|quando|quanto tempo|posso (?:comer|tomar|levar|usar|fazer|beber|escovar)|precisa|e preciso|tem que|devo|voces (?:tem|fazem|atendem|aceitam))\b/;
const SMALL_TALK =
  /\b(?:tud[oa] (?:bem|bom|certo|joia)|como (?:vai|esta|voce esta|vao)|beleza)\b(?: (?:com voce|voce|ai))? ?\??/g;
const WISHES_TO_BOOK =
  /\b(?:quero|queria|gostaria|preciso|posso|pode|vamos|favor)(?: de)? (?:marcar|agendar|reservar)\b|\bnova consulta\b/;
const SAYS_CANCEL = /\b(?:cancel|desmarc)/;

/** What the same words only seem to say next to something stronger. */
const WEAKER: readonly (readonly [Intent, readonly Intent[], RegExp?])[] = [
  ['move', ['book', 'confirm', 'my-appointments', 'other-times', 'hours']],
  ['move', ['cancel'], SAYS_CANCEL],
  ['cancel', ['confirm', 'my-appointments']],
  ['cancel', ['book'], WISHES_TO_BOOK],
  ['waitlist', ['book', 'other-times'], WISHES_TO_BOOK],
  ['my-appointments', ['book', 'hours', 'confirm'], WISHES_TO_BOOK],
  ['other-times', ['book', 'help', 'hours'], WISHES_TO_BOOK],
  ['why-not', ['book', 'other-times', 'hours'], WISHES_TO_BOOK],
  ['thanks', ['help']],
  ['list-services', ['hours', 'help']],
  ['are-you-human', ['who-are-you', 'book']],
];

const COURTESIES: readonly Intent[] = ['greeting', 'thanks', 'goodbye', 'for-other-person'];

/** Drops the weaker readings; a question that is about nothing else is for the knowledge base. */
function settle(found: Set<Intent>, words: string): ReadonlySet<Intent> {
  for (const [stronger, weaker, unless] of WEAKER) {
    if (found.has(stronger) && !unless?.test(words)) for (const intent of weaker) found.delete(intent);
  }
  const subjects = [...found].filter((intent) => !COURTESIES.includes(intent));
  const matter = words.replace(HELLO, '').replace(SMALL_TALK, '');
  if (subjects.length === 0 && (ASKS.test(matter) || ASKS_WITHOUT_MARK.test(matter))) found.add('knowledge-question');
  return found;
}
