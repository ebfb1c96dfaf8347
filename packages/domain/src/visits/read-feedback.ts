import { triage } from '../conversations/triage.ts';
import { foldText, normalizeText } from '../language/normalize-text.ts';
import { readIntents } from '../language/read-intents.ts';

/** What a patient says of a visit. */
export interface Feedback {
  /** 1 to 5; null when only words were said. */
  readonly score: number | null;
  readonly words: string | null;
  /** A low score, or words that complain. */
  readonly unhappy: boolean;
}

export interface ReadFeedback extends Feedback {
  /** Nothing else is asked for in the same breath. */
  readonly alone: boolean;
}

/** From here down a visit was not good. */
const LOW = 2;

/**
 * Reads the answer to "how was your visit"; null for whatever is no answer to it. A visit that was good is only heard in
 * words that say nothing else, because "ótimo" also means yes.
 */
export function readFeedback(text: string): ReadFeedback | null {
  const score = readScore(text);
  const whole = normalizeText(text).replace(GREETING, ' ');
  const plain = whole.replace(NO_COMPLAINT, ' ');
  const complains = COMPLAINS.test(plain) || /[👎😡😠😤😞😢]/u.test(text);
  const praises = PRAISES.test(plain) || plain !== whole || /[👍👏😍🥰😊❤💚💙]/u.test(text);
  const alone = !asksForMore(text);
  if (score === null && !complains && !(praises && alone)) return null;
  return { score, words: wordsOf(text), unhappy: complains || (score !== null && score <= LOW), alone };
}

/** What somebody adds who was asked what happened: anything that is no other matter and no mere courtesy. */
export function readMoreFeedback(text: string): Feedback | null {
  const words = wordsOf(text);
  if (words === null || words.length < SHORTEST_ACCOUNT || asksForMore(text)) return null;
  return { score: null, words, unhappy: true };
}

/** "Ok", "não", "obrigada": nothing to add. */
const SHORTEST_ACCOUNT = 18;

const DIGIT = '(?:[0-5]|10)';
const NUMBERS = ['zero', 'um', 'dois', 'tres', 'quatro', 'cinco'];
const NAMED = `(?:${DIGIT}|${NUMBERS.join('|')}|uma|duas|dez)`;
const NO_SCORE = '(?! ?(?:h\\b|hrs?\\b|horas?|min|minutos?|dias?|pessoas?|vezes|anos|meses|reais|[:/]\\d|°))';

/** "5", "nota 5", "5, adorei", "dou quatro", "5 estrelas"; not "5 minutos", nor "dia 5". */
const SCORES: readonly RegExp[] = [
  new RegExp(`^(?:(?:oi|ola|bom dia|boa tarde|boa noite)[ ,.!]*)?(${DIGIT})\\b${NO_SCORE}`),
  new RegExp(`\\b(?:nota|dou|daria|avalio (?:com|em)) ?(?:e |foi |de |um |uma |nota |: ?)?(${NAMED})\\b${NO_SCORE}`),
  new RegExp(`\\b(${NAMED}) (?:estrelas?|pontos?)\\b`),
  new RegExp(`^(${NAMED})[ .!]*$`),
  /^(tres|quatro|cinco)(?= ?[,.;!-])/,
];

function readScore(text: string): number | null {
  const stars = text.match(/[⭐★🌟]/gu)?.length ?? 0;
  if (stars >= 1 && stars <= 5) return stars;
  const plain = foldText(text)
    .replace(/\u20e3/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const found = SCORES.map((pattern) => pattern.exec(plain)?.[1]).find((match) => match !== undefined);
  return found === undefined ? null : scoreOf(found);
}

/** Ten is what people give who think in school marks, and below one is nothing. */
function scoreOf(word: string): number {
  const known = { uma: 1, duas: 2, dez: 10 }[word] ?? NUMBERS.indexOf(word);
  const number = known >= 0 ? known : Number(word);
  return Math.min(5, Math.max(1, number));
}

function wordsOf(text: string): string | null {
  const words = text.trim();
  return /\p{L}{2}/u.test(words) ? words : null;
}

const MATTERS: ReadonlySet<string> = new Set([
  'move',
  'cancel',
  'my-appointments',
  'list-services',
  'price',
  'insurance',
  'address',
  'waitlist',
  'are-you-human',
  'who-are-you',
]);

/** Words in which a visit is asked for, not told of: "marcaram para as 9" asks for nothing. */
const WISHES =
  /\b(?:quero|queria|gostaria|preciso|posso|pode(?:mos)?|vamos|tem como)\b.*\b(?:marc|agend|consulta|horario|retorno)/;

/** What hurts, bleeds or swells is answered as that, whatever else it says of the visit. */
const SUFFERS =
  /\b(?:dor(?:es)?|doendo|doi|sangr[a-z]*|inchad[oa]|inchou|inflam[a-z]*|infec[a-z]*|febre|remedios?|pus)\b/;
const SUFFERS_NOT = /\b(?:sem|nenhuma|nao senti|nada de|zero) dor(?:es)?\b/g;

function asksForMore(text: string): boolean {
  const plain = normalizeText(text);
  if (text.includes('?') || WISHES.test(plain) || SUFFERS.test(plain.replace(SUFFERS_NOT, ' '))) return true;
  if (triage(text).kind !== 'none') return true;
  return [...readIntents(text)].some((intent) => MATTERS.has(intent));
}

const COMPLAINT =
  '(?:ruim|ruins|horrivel|horriveis|terrivel|pessim[oa]s?|demor(?:ou|ado|ada|a|ei|aram)|atras(?:o|ou|ada|ado|aram)|grosseir[oa]s?|gross[oa]s?|rud[ei]|mal ?educad[oa]s?|mal atendid[oa]|decepcion[a-z]*|insatisfeit[oa]|frustrad[oa]|reclam[a-z]*|queixa|problemas?|absurdo|descaso|desrespeit[a-z]*|desorganiz[a-z]*|suj[oa]|esper(?:ei|ando) (?:muito|demais|mais de|quase|uma|duas|[0-9])|muita dor|piorou|pior|nao volto|nunca mais|lixo|negligen[a-z]*|arrepend[a-z]*|chatead[oa]|incomod[a-z]*|errad[oa]s?)';

/** "Não foi ruim", "nada a reclamar", "sem demora". */
const NO_COMPLAINT = new RegExp(
  `\\b(?:nao|nada|nem|sem|nenhuma?)(?: (?:foi|e|tem|tenho|teve|houve|ha|a|de|que|do|nada|qualquer|me|uma?|tao|muito)){0,3} ${COMPLAINT}`,
  'g',
);

const COMPLAINS = new RegExp(
  `\\b${COMPLAINT}\\b|\\bnao (?:gostei|recomendo|vou voltar|foi (?:bo[ma]|legal)|fui bem|curti|resolveu|me senti|fiquei (?:satisfeit|content|feliz)|senti firmeza|valeu)`,
);

const GREETING = /\b(?:bom dia|boa (?:tarde|noite)|tudo b(?:em|om))\b/g;

const PRAISES =
  /\b(?:razoavel|regular|mais ou menos|normal|otim[oa]s?|excelentes?|maravilh[a-z]*|perfeit[oa]s?|adorei|amei|gostei|muito (?:bo[ma]|bem|atencios[oa])|bo[ma]|nota (?:dez|mil|1000)|top|satisfeit[oa]|atencios[oa]s?|incrivel|sensacional|show|recomendo|melhor|parabens|tudo (?:certo|bem|otimo)|foi bem|correu bem)\b/;
