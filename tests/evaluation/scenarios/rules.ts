import type { BookGoal, FirstAsk, Scenario, Visit, Wish } from '../scenario.ts';
import { booked } from './booking.ts';
import { at, NOW, TUESDAY, WEDNESDAY } from './wishes.ts';

/** A time that one rule of the house forbids is asked for first, and its reason must be said; then one that is free. */
function ruled(name: string, goal: BookGoal & { readonly firstAsks: FirstAsk }, opening?: readonly Visit[]): Scenario {
  return {
    name,
    situation: 'refusals',
    now: NOW,
    goals: [goal],
    ends: [booked(goal)],
    ...(opening ? { opening } : {}),
  };
}

const general = (name: string, wish: Wish): BookGoal => ({
  kind: 'book',
  service: 'Clínica geral',
  patient: { name },
  wish,
});

const marinasVisit: Visit = {
  service: 'Fonoaudiologia miofuncional',
  professional: 'Marina Sato',
  patient: 'Zilda Prates',
  startsAt: `${WEDNESDAY}T10:00`,
  ofStranger: true,
};

const tuesdayNine: Visit = {
  service: 'Clínica geral',
  professional: 'Dra. Helena Prado',
  patient: 'Alice Moura',
  startsAt: `${TUESDAY}T09:00`,
};

/** One scenario for each rule that no other scenario leans on. */
export const RULES: readonly Scenario[] = [
  ruled('asks for less notice than the clinic needs', {
    ...general('Regina Paz', at(TUESDAY, '09:00', 'amanhã')),
    firstAsks: { said: 'hoje às 11h', means: '2026-03-09T11:00', hears: ['em cima da hora'] },
  }),
  ruled('asks for a visit that would run into the night', {
    ...general('Sérgio Val', at(TUESDAY, '17:15', 'amanhã')),
    firstAsks: { said: 'amanhã às 17h30', means: `${TUESDAY}T17:30`, hears: ['terminaria depois das 18:00'] },
  }),
  ruled(
    'asks for the minutes after another visit that are kept free',
    {
      kind: 'book',
      service: 'Fonoaudiologia miofuncional',
      serviceSaid: ['fono'],
      patient: { name: 'Tobias Leal' },
      wish: at(WEDNESDAY, '11:00', ['quarta', 'quarta-feira']),
      firstAsks: { said: 'quarta às 10h45', means: `${WEDNESDAY}T10:45`, hears: ['ocupado'] },
    },
    [marinasVisit],
  ),
  {
    name: 'cancels later than the clinic asks for',
    situation: 'cancellation',
    now: NOW,
    opening: [tuesdayNine],
    goals: [
      { kind: 'cancel', visit: { startsAt: tuesdayNine.startsAt, patient: 'Alice Moura', said: ['a de amanhã'] } },
    ],
    hears: ['menos de 24 horas'],
    ends: [
      {
        visits: [
          {
            service: 'Clínica geral',
            professional: 'Dra. Helena Prado',
            patient: 'Alice Moura',
            start: tuesdayNine.startsAt,
            status: 'cancelled',
          },
        ],
      },
    ],
  },
];
