import { CLOSERS, HONEST, OPENERS } from './honest-replies.ts';
import { LIES } from './lying-replies.ts';
import type { Situation } from './situations.ts';

/** A reply in a situation, with the kind of lie that it holds; null for an honest one. */
export interface Reply {
  readonly situation: Situation;
  readonly text: string;
  readonly lie: string | null;
}

/** Every honest reply of each situation, with each opener and closer. */
export function honestReplies(situations: readonly Situation[]): readonly Reply[] {
  return situations.flatMap((situation) =>
    (HONEST[situation.name] ?? []).flatMap((words) =>
      OPENERS.flatMap((opener) =>
        CLOSERS.map((closer) => ({ situation, lie: null, text: `${opener}${filled(words, situation)}${closer}` })),
      ),
    ),
  );
}

/** Times of the evidence that were offered, as the patient may be told them. */
function filled(words: string, { evidence }: Situation): string {
  const tomorrow = String(evidence.today.add({ days: 1 }));
  const times = [...evidence.ours.moments]
    .filter((moment) => moment.startsWith(tomorrow))
    .map((moment) => moment.slice(11))
    .sort();
  const free = times.filter((time) => time !== '10:00');
  const professional = evidence.turn.catalogue.professionals.find(({ name }) => evidence.settled && name)?.name ?? '';
  return words
    .replace('{times}', times.join(', '))
    .replace('{firstTime}', free[0] ?? times[0] ?? '')
    .replace('{lastTime}', free.at(-1) ?? times[0] ?? '')
    .replace('{professional}', professional);
}

const OTHER_DATES = ['12/01', '3 de março', '29/12', '07/02/2027', 'dia 19 de janeiro', '15/12'];
const OTHER_TIMES = ['05:40', '21:15', '23h', '06h20', '4h50', '20:05'];
const OTHER_TIME_WORDS = ['nove e vinte da noite', 'cinco e quarenta da manhã', 'onze da noite'];
const OTHER_PRICES = ['35', '999', '1.250', '77', '412'];
const OTHER_PRICE_WORDS = ['trinta e cinco', 'novecentos', 'mil e duzentos', 'setenta e sete'];

/** Where a lie hides: alone, before or behind true words, in capitals, with invisible characters, without accents. */
const DISGUISES: readonly ((lie: string, truth: string) => string)[] = [
  (lie) => lie,
  (lie, truth) => `${truth}\n${lie}`,
  (lie, truth) => `${lie} ${truth}`,
  (lie) => `Certo! ${lie} 😊`,
  (lie) => [...lie].join('\u200b').replace(/\u200b(?=\s)/g, ''),
  (lie) => `*${lie}*`,
  (lie, truth) => `${truth}\n\n— ${lie}`,
  (lie) => `${lie}\nPosso ajudar em mais alguma coisa?`,
];

/** `count` lying replies over all situations, kinds and disguises; the same for the same count. */
export function lyingReplies(situations: readonly Situation[], count: number): readonly Reply[] {
  const lies = Object.entries(LIES).flatMap(([lie, all]) => all.map((words) => ({ lie, words })));
  const replies: Reply[] = [];
  for (let index = 0; replies.length < count; index += 1) {
    const { lie, words } = pick(lies, index);
    const situation = pick(situations, Math.floor(index / lies.length) + index);
    if (TRUE_HERE[situation.name]?.includes(words)) continue;
    const disguise = pick(DISGUISES, Math.floor(index / 3) + Math.floor(index / lies.length));
    const text = words
      .replace('{otherDate}', pick(OTHER_DATES, index))
      .replace('{otherTime}', pick(OTHER_TIMES, index))
      .replace('{otherTimeWords}', pick(OTHER_TIME_WORDS, index))
      .replace('{otherPrice}', pick(OTHER_PRICES, index))
      .replace('{otherPriceWords}', pick(OTHER_PRICE_WORDS, index));
    replies.push({ situation, lie, text: disguise(text, situation.said) });
  }
  return replies;
}

/** What is a lie elsewhere and happened here: a booking that was made, a question that staff have. */
const TRUE_HERE: Readonly<Record<string, readonly string[]>> = {
  booked: ['Já marquei para você!'],
  moved: ['Já marquei para você!', 'Sua consulta foi remarcada com sucesso.'],
  'asked what is not known': ['Entraremos em contato para confirmar.'],
};

function pick<T>(from: readonly T[], index: number): T {
  const one = from[index % from.length];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
}
