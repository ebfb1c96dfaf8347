import type { BookGoal, EndState, Scenario, Wish } from '../scenario.ts';
import { afternoon, at, FRIDAY, morning, NOW, on, SATURDAY, THURSDAY, TUESDAY, WEDNESDAY } from './wishes.ts';

/** The one right end of a booking: this visit and nothing else. */
export function booked(goal: BookGoal, wish: Wish = goal.wish): EndState {
  const professional = goal.professional ? { professional: goal.professional.replace(/^(?:o|a) /, '') } : {};
  return {
    visits: [{ service: goal.service, ...professional, patient: goal.patient.name, start: wish, status: 'scheduled' }],
  };
}

type Simple = Omit<Scenario, 'now' | 'goals' | 'ends' | 'situation'> & {
  readonly goal: BookGoal;
  readonly situation?: string;
};

function booking({ goal, situation = 'simple booking', ...rest }: Simple): Scenario {
  const wish = rest.temper?.correction ?? goal.wish;
  return { now: NOW, situation, goals: [goal], ends: [booked(goal, wish)], ...rest };
}

const general = (name: string, wish: Wish): BookGoal => ({
  kind: 'book',
  service: 'Clínica geral',
  patient: { name },
  wish,
});

export const BOOKING: readonly Scenario[] = [
  booking({
    name: 'everything at once, tomorrow at ten',
    goal: general('Ana Souza', at(TUESDAY, '10:00', 'amanhã')),
    temper: { opening: 'all' },
  }),
  booking({
    name: 'asked step by step, tomorrow morning',
    goal: general('Bruno Faria', morning(TUESDAY, 'amanhã')),
    temper: { opening: 'little' },
  }),
  booking({ name: 'any time on thursday', goal: general('Clara Nunes', on(THURSDAY, ['quinta', 'quinta-feira'])) }),
  booking({ name: 'friday afternoon', goal: general('Davi Lopes', afternoon(FRIDAY, ['sexta', 'na sexta'])) }),
  booking({
    name: 'cleaning on saturday',
    goal: { ...general('Elisa Prado', on(SATURDAY, ['sábado', 'no sábado'])), serviceSaid: ['limpeza', 'uma limpeza'] },
  }),
  booking({
    name: 'the day after tomorrow at half past three',
    goal: general('Fábio Reis', at(WEDNESDAY, '15:30', 'depois de amanhã')),
    situation: 'relative dates',
  }),
  booking({
    name: 'next week on tuesday',
    goal: general('Gilda Matos', on('2026-03-17', ['terça da semana que vem', 'na terça da outra semana'])),
    situation: 'relative dates',
  }),
  booking({
    name: 'a date in figures',
    goal: general('Hugo Telles', morning('2026-03-18', ['dia 18/03', '18/03'])),
    situation: 'relative dates',
  }),
  booking({
    name: 'the twentieth at nine',
    goal: general('Iara Campos', at('2026-03-20', '09:00', ['dia 20', 'dia 20 de março'])),
    situation: 'relative dates',
  }),
  booking({
    name: 'braces with the orthodontist',
    goal: {
      kind: 'book',
      service: 'Ortodontia',
      serviceSaid: ['aparelho', 'ortodontia', 'ortodontista'],
      patient: { name: 'João Barros' },
      wish: on(THURSDAY, ['quinta', 'quinta-feira']),
    },
    situation: 'right professional',
  }),
  booking({
    name: 'clinical visit with Dr. Caio by name',
    goal: { ...general('Kátia Moura', morning(TUESDAY, 'amanhã')), professional: 'o Dr. Caio Menezes' },
    situation: 'right professional',
  }),
  booking({
    name: 'clinical visit with Dra. Helena by name',
    goal: {
      ...general('Leandro Dias', afternoon(WEDNESDAY, ['quarta', 'na quarta'])),
      professional: 'a Dra. Helena Prado',
    },
    situation: 'right professional',
  }),
  booking({
    name: 'speech therapy asked as fono',
    goal: {
      kind: 'book',
      service: 'Fonoaudiologia miofuncional',
      serviceSaid: ['fono', 'fonoaudióloga'],
      patient: { name: 'Mara Queiroz' },
      wish: morning(WEDNESDAY, ['quarta', 'quarta-feira']),
    },
    situation: 'right professional',
  }),
  booking({
    name: 'psychologist in the evening hours',
    goal: {
      kind: 'book',
      service: 'Psicoterapia (sessão)',
      serviceSaid: ['psicólogo', 'terapia'],
      patient: { name: 'Nilo Castro' },
      wish: afternoon(TUESDAY, 'amanhã'),
    },
    situation: 'right professional',
  }),
  booking({
    name: 'children’s dentist, first visit, for a daughter',
    goal: {
      kind: 'book',
      service: 'Odontopediatria (1ª vez)',
      serviceSaid: ['odontopediatria', 'odontopediatria primeira vez'],
      patient: { name: 'Lia Dias', relation: 'minha filha' },
      wish: morning(THURSDAY, ['quinta', 'quinta-feira']),
    },
    situation: 'third party',
  }),
  booking({
    name: 'for an elderly father',
    goal: {
      ...general('Otacílio Ramos', afternoon(THURSDAY, ['quinta', 'quinta-feira'])),
      patient: { name: 'Otacílio Ramos', relation: 'meu pai' },
    },
    situation: 'third party',
  }),
  booking({
    name: 'changes the day after the proposal',
    goal: general('Paula Brito', at(TUESDAY, '09:00', 'amanhã')),
    temper: { correction: morning(THURSDAY, ['quinta', 'quinta-feira']) },
    situation: 'correction',
  }),
  booking({
    name: 'changes the time after the proposal',
    goal: general('Quésia Lira', at(TUESDAY, '15:00', 'amanhã')),
    temper: { correction: at(TUESDAY, '16:30', 'amanhã') },
    situation: 'correction',
  }),
  booking({
    name: 'in three quick messages',
    goal: general('Rita Braga', at(TUESDAY, '11:00', 'amanhã')),
    temper: { opening: 'all', pieces: 3 },
    situation: 'noise',
  }),
  booking({
    name: 'in six quick messages',
    goal: general('Saulo Pires', afternoon(FRIDAY, 'sexta')),
    temper: { opening: 'all', pieces: 6 },
    situation: 'noise',
  }),
  booking({
    name: 'without accents and with slips of the thumb',
    goal: general('Tânia Alves', morning(FRIDAY, ['sexta', 'sexta-feira'])),
    temper: { misspelt: true },
    situation: 'noise',
  }),
  booking({
    name: 'rough and short',
    goal: general('Ugo Vidal', at(WEDNESDAY, '09:45', ['quarta', 'quarta-feira'])),
    temper: { voice: 'rough' },
    situation: 'noise',
  }),
  booking({
    name: 'asks the price in between',
    goal: general('Vera Lins', morning(TUESDAY, 'amanhã')),
    temper: { aside: { kind: 'say', words: ['quanto custa?', 'qual o valor?', 'quanto fica?'], hears: ['R$ 200,00'] } },
    situation: 'question in between',
  }),
  booking({
    name: 'asks about parking in between',
    goal: general('Wagner Luz', afternoon(TUESDAY, 'amanhã')),
    temper: {
      aside: { kind: 'say', words: ['tem estacionamento?', 'onde eu estaciono?'], hears: ['Rua das Acácias, 150'] },
    },
    situation: 'question in between',
  }),
];
