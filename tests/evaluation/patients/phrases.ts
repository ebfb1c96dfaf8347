import type { Random } from '../../races/random.ts';
import type { ArrangeGoal, BookGoal, Wish } from '../scenario.ts';
import { wishWords } from './wish-words.ts';

const GREETINGS = ['oi', 'olá', 'bom dia', 'oi, tudo bem?', 'Olá, boa tarde'];
const WANTS_BOOKING = ['quero marcar', 'gostaria de agendar', 'queria marcar', 'preciso agendar', 'dá pra marcar'];
const WANTS_MOVE = ['preciso remarcar minha consulta', 'quero mudar o horário da minha consulta', 'queria remarcar'];
const WANTS_CANCEL = [
  'preciso cancelar minha consulta',
  'quero desmarcar a consulta',
  'queria cancelar minha consulta',
];
const WANTS_CONFIRM = ['quero confirmar minha consulta', 'confirmo minha presença na consulta'];
const YES: Readonly<Record<ArrangeGoal['kind'], readonly string[]>> = {
  book: ['sim', 'Sim!', 'pode marcar', 'isso', 'pode ser', 'confirmo', 'ok', '👍', 'sim, por favor'],
  move: ['sim', 'pode ser', 'sim, pode mudar', 'confirmo', 'isso mesmo', 'ok'],
  cancel: ['sim', 'sim, pode cancelar', 'pode cancelar', 'confirmo'],
  confirm: ['sim', 'confirmo', 'sim, confirmo'],
};

export const yes = (kind: ArrangeGoal['kind'], random: Random): string => random.pick(YES[kind]);

/** "não, quero quinta de manhã" */
export function noBut(wish: Wish, random: Random): readonly string[] {
  return [random.pick(['não', 'não, melhor', 'na verdade não,']), wishWords(wish, random).join(' ')];
}

export function nameWords(name: string, random: Random): string {
  return random.pick([name, `meu nome é ${name}`, `${name}`]);
}

export const serviceWords = (goal: BookGoal, random: Random): string => random.pick(goal.serviceSaid ?? [goal.service]);

/** The first words of an arrangement, in chunks at which a burst may be cut. */
export function opening(goal: ArrangeGoal, wish: Wish | null, how: { readonly all: boolean; readonly random: Random }) {
  const { all, random } = how;
  const hello = random.next() < 0.4 ? [random.pick(GREETINGS)] : [];
  switch (goal.kind) {
    case 'book':
      return [...hello, ...bookingWords(goal, wish ?? goal.wish, how)];
    case 'move': {
      const to = all ? [`para ${wishWords(wish ?? goal.wish, random).join(' ')}`] : [];
      return [...hello, random.pick(WANTS_MOVE), ...to];
    }
    case 'cancel':
      return [...hello, random.pick(WANTS_CANCEL)];
    case 'confirm':
      return [...hello, random.pick(WANTS_CONFIRM)];
  }
}

function bookingWords(goal: BookGoal, wish: Wish, { all, random }: { readonly all: boolean; readonly random: Random }) {
  const service = serviceWords(goal, random);
  const forWhom = goal.patient.relation ? [`para ${goal.patient.relation}`] : [];
  const professional = goal.professional ? [`com ${goal.professional}`] : [];
  const what = [`${random.pick(WANTS_BOOKING)} ${service}`, ...professional, ...forWhom];
  if (!all) return random.next() < 0.5 ? what : [...what, wishWords(wish, random)[0] ?? ''];
  const name = goal.patient.relation ? `o nome é ${goal.patient.name}` : `meu nome é ${goal.patient.name}`;
  return [...what, ...wishWords(wish, random), `, ${name}`];
}
