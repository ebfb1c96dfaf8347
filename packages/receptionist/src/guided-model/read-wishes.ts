import { type Intent, normalizeText, readAnswer, readIntents, triage } from '@post/domain';
import type { Wish } from './heard.ts';

/** What the domain reads, in the words of this conversation. Intents that lead nowhere here are left out. */
const WISHES: Partial<Readonly<Record<Intent, Wish>>> = {
  greeting: 'greeting',
  book: 'book',
  move: 'move',
  cancel: 'cancel',
  confirm: 'confirm',
  'list-services': 'services',
  'my-appointments': 'appointments',
  hours: 'hours',
  insurance: 'question',
  address: 'question',
  price: 'price',
  'who-are-you': 'who-are-you',
  'are-you-human': 'are-you-human',
  thanks: 'thanks',
  goodbye: 'courtesy',
  'why-not': 'why-not',
  help: 'help',
  waitlist: 'waitlist',
  'other-times': 'other-times',
  'knowledge-question': 'vague-question',
};

const ADVICE =
  /\b(?:posso|devo|pode)\s+tomar\b|\bremedios?\b|\b(?:dipirona|ibuprofeno|paracetamol|antibiotic\w*|amoxicilina|nimesulida|anti-?inflamatorio)\b|\bdor(?:es)?\b|\bdoendo\b|\bfebre\b|\binflamad\w*|\binchad\w*|\bsangra\w*|\bsintomas?\b/;

const NOTE =
  /\b(?:vou|vamos|estou|to|chego|chegarei|chegar)\b.{0,20}\batras\w*|\bja\s+(?:fui|passei|compareci|vim)\b.{0,20}\b(?:consulta|ai|clinica)\b|^(?:nao,? |ue,? |mas |oxe,? )*(?:eu )?(?:fui|compareci|estive|estava)(?: sim| ai| la| n?a (?:consulta|clinica))*[ !.]*$/;

const SOONEST =
  /\bo que (?:tiver|houver) (?:mais cedo|primeiro|antes)\b|\b(?:o|no) (?:mais cedo|quanto antes)(?: possivel)?\b|\b(?:o|no) primeiro (?:horario|que (?:tiver|tem|aparecer|der))\b|\bqualquer (?:um|hora|horario)\b|\btanto faz\b/;

const REMARK =
  /\b(?:tem|tenho|fez|faz|com)\s+\d{1,2}\s+(?:anos|aninhos|meses)\b|\bprimeira\s+vez\b|\bnunca\s+(?:fui|vim|foi|veio)\b|\b(?:sou|e)\s+paciente\s+(?:antig|nov)[oa]\b|\bja\s+(?:sou|fui)\s+(?:paciente|atendid[oa])\b|\bimprevisto\b|\besqueci\b|\bestava\s+(?:doente|mal)\b|\bperdi\s+(?:a\s+hora|o\s+(?:onibus|horario))\b|\bnao\s+(?:consegui|pude|deu\s+(?:para|pra))\s+ir\b/;

/** Asked about how to pay, a price list is no answer. */
const PAYMENT = /\bparcel\w*|\bdesconto\b|\bpromoc\w*|\bpix\b|\bcartao\b|\bpagamento\b/;

const COURTESY =
  /^(?:(?:ok|okay|okey|certo|certinho|beleza|blz|legal|combinado|perfeito|otimo|maravilha|show|entendi|ta\s+bom|esta\s+bem|ta|estarei\s+la|ate\s+(?:la|logo|mais|amanha|breve)|tchau|fico\s+no\s+aguardo|muito|obrigad[ao]|valeu|amem|top|um\s+abraco)[\s!.,]*)+$/;

/** What a burst wishes for; `text` is what is left when names are taken out, `raw` all that was written. */
export function readWishes(text: string, raw: string): ReadonlySet<Wish> {
  const plain = normalizeText(text);
  const wishes = new Set([...readIntents(text)].map((intent) => WISHES[intent]).filter((wish) => wish !== undefined));
  if (ADVICE.test(plain)) wishes.add('advice');
  if (NOTE.test(plain) && !raw.includes('?')) wishes.add('note');
  if (SOONEST.test(plain)) wishes.add('soonest');
  if (REMARK.test(plain)) wishes.add('remark');
  if (triage(raw).kind === 'wants-person') wishes.add('person');
  if (wishes.has('price') && PAYMENT.test(plain)) wishes.delete('price') && wishes.add('question');
  if (isCourtesy(text) || isOnlyEmoji(raw)) wishes.add('courtesy');
  // A yes or no counts as one even when nothing was proposed: it may answer a question of ours.
  const answer = readAnswer(raw);
  if (answer !== null) wishes.add(answer);
  return withoutEchoes(wishes);
}

/** Thanks, an ok, a heart: words that ask for nothing. */
export function isCourtesy(text: string): boolean {
  return COURTESY.test(normalizeText(text).trim()) || isOnlyEmoji(text);
}

function isOnlyEmoji(raw: string): boolean {
  return raw.trim() !== '' && !/[\p{L}\p{N}]/u.test(raw) && /\p{Extended_Pictographic}/u.test(raw);
}

/** One wish may sound like another: who asks to move an appointment also says "consulta". The stronger one stays. */
function withoutEchoes(wishes: Set<Wish>): ReadonlySet<Wish> {
  const drop = (when: Wish, ...echoes: readonly Wish[]) => {
    if (wishes.has(when)) for (const echo of echoes) wishes.delete(echo);
  };
  drop('are-you-human', 'who-are-you', 'person');
  drop('person', 'book', 'question', 'help');
  drop('courtesy', 'confirm');
  drop('cancel', 'appointments', 'book', 'confirm', 'advice');
  drop('move', 'appointments', 'book', 'confirm', 'advice', 'other-times');
  drop('confirm', 'appointments', 'book');
  drop('appointments', 'book');
  drop('why-not', 'book', 'other-times');
  drop('book', 'advice', 'hours');
  drop('soonest', 'other-times');
  return wishes;
}
