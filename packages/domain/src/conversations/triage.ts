import { mendWords } from '../language/mend-words.ts';
import { isHappening } from './triage-guards.ts';
import {
  DENTAL_URGENCY,
  EMERGENCY_SIGNS,
  type EmergencySign,
  FROM_THE_MOUTH,
  SUICIDE,
  SWOLLEN_AND_CLOSING,
  TRIAGE_VOCABULARY,
} from './triage-signs.ts';
import { wantsMessagesAgain, wantsNoMessages, wantsPerson } from './triage-wishes.ts';

export type { EmergencySign } from './triage-signs.ts';

export type Triage =
  | { readonly kind: 'none' }
  | { readonly kind: 'medical-emergency'; readonly sign: EmergencySign }
  | { readonly kind: 'suicide-risk' }
  | { readonly kind: 'dental-urgency' }
  | { readonly kind: 'wants-person' }
  | { readonly kind: 'opt-out' }
  | { readonly kind: 'opt-in' };

/** Two slips away from "desmaiar" stands "desmarcar": a red flag needs its word nearly right. */
const ONE_SLIP = 1;

/**
 * What a message says that is decided before any model, the gravest first. Words only, no judgement of symptoms: a red
 * flag fires for anyone it is happening to, and not where it is denied, long past or imagined.
 */
export function triage(text: string): Triage {
  const words = mendWords(text, TRIAGE_VOCABULARY, ONE_SLIP);
  const clauses = clausesOf(words);
  if (clauses.some((clause) => happens(clause, SUICIDE))) return { kind: 'suicide-risk' };
  const sign = SWOLLEN_AND_CLOSING.test(words) ? 'breathing' : emergencySign(clauses);
  if (sign) return { kind: 'medical-emergency', sign };
  const bare = words
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (wantsNoMessages(bare)) return { kind: 'opt-out' };
  if (wantsMessagesAgain(bare)) return { kind: 'opt-in' };
  if (clauses.some((clause) => wantsPerson(clause.replace(/ \?$/, '')))) return { kind: 'wants-person' };
  if (clauses.some((clause) => happens(clause, DENTAL_URGENCY) && !isOver(clause, words)))
    return { kind: 'dental-urgency' };
  return { kind: 'none' };
}

function emergencySign(clauses: readonly string[]): EmergencySign | null {
  for (const [sign, pattern] of EMERGENCY_SIGNS) {
    if (clauses.some((clause) => happens(clause, pattern) && !isDentists(sign, clause))) return sign;
  }
  return null;
}

/** A toothache that passed is none; a pain in the chest that passed still is one. */
function isOver(clause: string, words: string): boolean {
  return NO_HURRY.test(words) || (IS_OVER.test(clause) && !CAME_BACK.test(words));
}

const NO_HURRY = /\b(?:sem pressa|nao (?:e|tem) (?:urgente|urgencia|pressa)|e antig[ao])\b/;
const IS_OVER = /(?<!\bnao )\b(?:passou|melhorou|sumiu)\b(?! (?:para|mal|de|do|da|a|o))/;
const CAME_BACK = /\b(?:voltou|de novo|novamente|piorou|ainda)\b/;

function isDentists(sign: EmergencySign, clause: string): boolean {
  return sign === 'heavy-bleeding' && FROM_THE_MOUTH.test(clause);
}

/** Any of the places where the pattern stands; one that is happening is enough. */
function happens(clause: string, pattern: RegExp): boolean {
  if (!pattern.test(clause)) return false;
  const matches = clause.matchAll(new RegExp(pattern.source, 'g'));
  return [...matches].some((match) => isHappening(clause, { at: match.index, sign: match[0] }));
}

/** A denial or a memory reaches to the end of its clause: "não é dor de dente, mas estou com falta de ar". */
function clausesOf(words: string): readonly string[] {
  return words
    .replace(/\?/g, '? .')
    .split(/[,.;!]|\b(?:mas|porem|so que|e agora|agora|entretanto|contudo|e hoje)\b/)
    .map((clause) => clause.trim().replace(/\s+/g, ' '))
    .filter((clause) => /[a-z]/.test(clause));
}
