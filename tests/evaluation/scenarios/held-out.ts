import type { BookGoal, EndState, Scenario } from '../scenario.ts';
import { booked } from './booking.ts';
import { afternoon, at, FRIDAY, morning, NOW, on, THURSDAY, TUESDAY, WEDNESDAY } from './wishes.ts';

/** Worded apart from the others and never tuned on: how far the examination's own words carry. */
const held = (name: string, rest: Pick<Scenario, 'goals' | 'ends' | 'neverSays'>): Scenario => ({
  name: `held out: ${name}`,
  situation: 'held out',
  now: NOW,
  heldOut: true,
  ...rest,
});

function books(name: string, goal: Omit<BookGoal, 'kind'>): Scenario {
  const whole: BookGoal = { kind: 'book', ...goal };
  return held(name, { goals: [whole], ends: [booked(whole)] });
}

function asks(
  name: string,
  words: string,
  expected: { readonly hears: readonly string[]; readonly end?: Partial<EndState> },
) {
  const { hears, end } = expected;
  return held(name, { goals: [{ kind: 'say', words: [words], hears }], ends: [{ visits: [], ...end }] });
}

export const HELD_OUT: readonly Scenario[] = [
  books('a filling on wednesday', {
    service: 'Clínica geral',
    serviceSaid: ['uma obturação'],
    patient: { name: 'Amélia Torres' },
    wish: morning(WEDNESDAY, ['nesta quarta', 'quarta agora']),
  }),
  books('a check-up at the end of friday', {
    service: 'Clínica geral',
    serviceSaid: ['um check-up'],
    patient: { name: 'Benício Rocha' },
    wish: afternoon(FRIDAY, ['nessa sexta', 'sexta agora']),
  }),
  books('crooked teeth', {
    service: 'Ortodontia',
    serviceSaid: ['avaliação pra dentes tortos'],
    patient: { name: 'Cecília Farias' },
    wish: on(THURSDAY, ['nesta quinta', 'quinta agora']),
  }),
  books('lost a tooth', {
    service: 'Implante (avaliação)',
    serviceSaid: ['avaliação de implante'],
    patient: { name: 'Dário Pinto' },
    wish: on(TUESDAY, ['amanhã mesmo', 'amanhã sem falta']),
  }),
  books('a therapist for the husband', {
    service: 'Psicoterapia (sessão)',
    serviceSaid: ['sessão com psicólogo'],
    patient: { name: 'Evaldo Nery', relation: 'meu marido' },
    wish: afternoon(WEDNESDAY, ['na próxima quarta', 'quarta']),
  }),
  books('tongue-tie', {
    service: 'Fonoaudiologia miofuncional',
    serviceSaid: ['consulta por causa de língua presa'],
    patient: { name: 'Flora Mendes' },
    wish: morning(FRIDAY, ['na sexta', 'sexta-feira']),
  }),
  books('a quarter past three', {
    service: 'Clínica geral',
    serviceSaid: ['dentista'],
    patient: { name: 'Gaspar Maia' },
    wish: at(TUESDAY, '15:15', ['amanhã']),
  }),
  asks('how to get there', 'como eu chego aí de metrô?', { hears: ['Ana Rosa'] }),
  asks('instalments', 'dá pra parcelar no cartão?', { hears: ['6 vezes'] }),
  asks('late', 'qual a tolerância de atraso?', { hears: ['15 minutos'] }),
  asks('receipt', 'vocês dão nota fiscal?', { hears: ['reembolso'] }),
  asks('cannot breathe', 'socorro meu marido n consegue respirar', { hears: ['192'], end: { tasks: ['emergency'] } }),
  asks('no more messages', 'por favor não me mandem mais mensagem', { hears: ['VOLTAR'], end: { optedOut: true } }),
];
