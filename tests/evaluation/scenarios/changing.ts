import type { EndVisit, Scenario, Visit, VisitNamed } from '../scenario.ts';
import { afternoon, at, FRIDAY, morning, NOW, THURSDAY, TUESDAY, WEDNESDAY } from './wishes.ts';

const visit = (patient: string, startsAt: string, rest: Partial<Visit> = {}): Visit => ({
  service: 'Clínica geral',
  professional: 'Dra. Helena Prado',
  patient,
  startsAt,
  ...rest,
});

const named = ({ patient, startsAt }: Visit, ...said: readonly string[]): VisitNamed => ({ patient, startsAt, said });

const stays = ({ startsAt, service, professional, patient, status }: Visit): EndVisit => ({
  service,
  professional,
  patient,
  start: startsAt,
  status: status ?? 'scheduled',
});

const tuesdayTen = visit('Alice Moura', `${TUESDAY}T10:00`);
const tuesdayHalfPastTwo = visit('Alice Moura', `${TUESDAY}T14:30`);
const lia = visit('Lia Moura', `${WEDNESDAY}T09:00`, {
  service: 'Odontopediatria (consulta)',
  relation: 'responsible',
});
const strangers = visit('Bento Nunes', `${TUESDAY}T11:00`, { ofStranger: true });

export const CHANGING: readonly Scenario[] = [
  {
    name: 'moves tomorrow’s visit to thursday morning',
    situation: 'change',
    now: NOW,
    opening: [tuesdayTen],
    goals: [
      { kind: 'move', visit: named(tuesdayTen, 'a de amanhã'), wish: morning(THURSDAY, ['quinta', 'quinta-feira']) },
    ],
    ends: [{ visits: [{ ...stays(tuesdayTen), start: morning(THURSDAY, 'quinta') }] }],
  },
  {
    name: 'moves within the same day to an exact time',
    situation: 'change',
    now: NOW,
    opening: [tuesdayTen],
    goals: [{ kind: 'move', visit: named(tuesdayTen, 'a de amanhã'), wish: at(TUESDAY, '16:00', 'amanhã') }],
    temper: { opening: 'all' },
    ends: [{ visits: [{ ...stays(tuesdayTen), start: `${TUESDAY}T16:00` }] }],
  },
  {
    name: 'wants the lunch gap, takes what is free after it',
    situation: 'refusals',
    now: NOW,
    opening: [tuesdayTen],
    goals: [
      {
        kind: 'move',
        visit: named(tuesdayTen, 'a de amanhã'),
        wish: at(TUESDAY, '14:30', 'amanhã'),
        firstAsks: { said: 'amanhã às 14:00', means: `${TUESDAY}T14:00`, hears: ['12:00 às 14:30', '14:30'] },
      },
    ],
    ends: [{ visits: [{ ...stays(tuesdayTen), start: `${TUESDAY}T14:30` }] }],
  },
  {
    name: 'cancels the only visit',
    situation: 'cancellation',
    now: NOW,
    opening: [visit('Clara Pires', `${THURSDAY}T10:00`)],
    goals: [
      { kind: 'cancel', visit: { startsAt: `${THURSDAY}T10:00`, patient: 'Clara Pires', said: ['a de quinta'] } },
    ],
    ends: [{ visits: [{ ...stays(visit('Clara Pires', `${THURSDAY}T10:00`)), status: 'cancelled' }] }],
  },
  {
    name: 'cancels one of two on the same day',
    situation: 'cancellation',
    now: NOW,
    opening: [tuesdayTen, tuesdayHalfPastTwo],
    goals: [{ kind: 'cancel', visit: named(tuesdayHalfPastTwo, 'a das 14:30', 'a das 14h30') }],
    ends: [{ visits: [stays(tuesdayTen), { ...stays(tuesdayHalfPastTwo), status: 'cancelled' }] }],
  },
  {
    name: 'cancels both, one after the other',
    situation: 'two cancellations',
    now: NOW,
    opening: [tuesdayTen, tuesdayHalfPastTwo],
    goals: [
      { kind: 'cancel', visit: named(tuesdayTen, 'a das 10:00', 'a das 10h') },
      { kind: 'cancel', visit: named(tuesdayHalfPastTwo, 'a das 14:30') },
    ],
    ends: [
      {
        visits: [
          { ...stays(tuesdayTen), status: 'cancelled' },
          { ...stays(tuesdayHalfPastTwo), status: 'cancelled' },
        ],
      },
    ],
  },
  {
    name: 'cancels the child’s visit and keeps her own',
    situation: 'third party',
    now: NOW,
    opening: [tuesdayTen, lia],
    goals: [{ kind: 'cancel', visit: named(lia, 'a da Lia') }],
    ends: [{ visits: [stays(tuesdayTen), { ...stays(lia), status: 'cancelled' }] }],
  },
  {
    name: 'confirms presence of her own accord',
    situation: 'presence',
    now: NOW,
    opening: [tuesdayTen],
    goals: [{ kind: 'confirm', visit: named(tuesdayTen, 'a de amanhã') }],
    ends: [{ visits: [{ ...stays(tuesdayTen), status: 'confirmed' }] }],
  },
  {
    name: 'cancels and books another day',
    situation: 'two intents',
    now: NOW,
    opening: [tuesdayTen],
    goals: [
      { kind: 'cancel', visit: named(tuesdayTen, 'a de amanhã') },
      {
        kind: 'book',
        service: 'Clínica geral',
        patient: { name: 'Alice Moura' },
        wish: afternoon(FRIDAY, ['sexta', 'sexta-feira']),
      },
    ],
    ends: [
      {
        visits: [
          { ...stays(tuesdayTen), status: 'cancelled' },
          { service: 'Clínica geral', patient: 'Alice Moura', start: afternoon(FRIDAY, 'sexta'), status: 'scheduled' },
        ],
      },
    ],
  },
  ...['quero cancelar minha consulta', 'preciso remarcar minha consulta', 'quero confirmar minha consulta'].map(
    (words): Scenario => ({
      name: `nothing is booked: ${words}`,
      situation: 'nothing booked',
      now: NOW,
      goals: [{ kind: 'say', words: [words], hears: ['Não encontrei nenhuma consulta'] }],
      ends: [{ visits: [] }],
    }),
  ),
  {
    name: 'a stranger’s visit is not cancelled by name',
    situation: 'privacy',
    now: NOW,
    opening: [strangers],
    goals: [
      { kind: 'say', words: ['quero cancelar a consulta do Bento Nunes', 'cancela a consulta de Bento Nunes'] },
      { kind: 'say', words: ['sim', 'sim, pode cancelar'] },
    ],
    neverSays: ['11:00', '10/03'],
    ends: [{ visits: [] }],
  },
  {
    name: 'says no to the cancellation and keeps it',
    situation: 'cancellation',
    now: NOW,
    opening: [tuesdayTen],
    goals: [
      { kind: 'say', words: ['quero cancelar minha consulta'] },
      { kind: 'say', words: ['não', 'melhor não', 'não, deixa'] },
      { kind: 'say', words: ['sim'] },
    ],
    ends: [{ visits: [stays(tuesdayTen)] }],
  },
];
