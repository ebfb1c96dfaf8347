import { type NotFreeReason, Temporal } from '@post/domain';
import { expect, test } from 'vitest';
import { sayReasons } from './say-reasons.ts';

const time = (text: string) => Temporal.PlainTime.from(text);
const date = (text: string) => Temporal.PlainDate.from(text);
const context = {
  now: Temporal.Instant.from('2026-11-23T13:00:00Z'),
  timeZone: 'America/Sao_Paulo',
  professionalName: 'o Dr. Otávio Lins',
};

const CASES: readonly (readonly [NotFreeReason, string])[] = [
  [{ kind: 'past' }, 'esse horário já passou'],
  [
    { kind: 'too-soon', earliest: Temporal.Instant.from('2026-11-23T15:00:00Z') },
    'esse horário está muito em cima da hora: consigo marcar a partir de hoje, segunda-feira, 23/11, às 12:00',
  ],
  [
    { kind: 'beyond-horizon', latest: date('2027-01-22') },
    'por enquanto a agenda está aberta até sexta-feira, 22/01/2027',
  ],
  [
    { kind: 'closure', reason: 'Recesso', from: date('2026-12-24'), to: date('2026-12-24') },
    'não há atendimento em quinta-feira, 24/12 (Recesso)',
  ],
  [
    { kind: 'holiday', name: 'Natal', date: date('2026-12-25') },
    'sexta-feira, 25/12 é feriado (Natal) e a clínica não abre',
  ],
  [{ kind: 'day-off', worksOn: [2, 4] }, 'o Dr. Otávio Lins atende às terças e quintas'],
  [
    {
      kind: 'outside-hours',
      hours: [
        { from: time('08:00'), to: time('11:30') },
        { from: time('13:00'), to: time('17:30') },
      ],
    },
    'esse horário é fora do atendimento, que nesse dia vai das 08:00 às 11:30 e das 13:00 às 17:30',
  ],
  [
    { kind: 'lunch', from: time('12:00'), to: time('14:30') },
    'esse horário é no intervalo de almoço da clínica (12:00 às 14:30)',
  ],
  [
    { kind: 'ends-after-closing', closesAt: time('18:00') },
    'a consulta terminaria depois das 18:00, quando o atendimento acaba',
  ],
  [{ kind: 'taken' }, 'esse horário já está ocupado'],
];

test.each(CASES)('%o is said as "%s"', (reason, words) => {
  expect(sayReasons([reason], context)).toEqual([words]);
});

test('of several reasons the most telling is said, and a taken time on a day off is not worth a word', () => {
  const reasons: NotFreeReason[] = [{ kind: 'taken' }, { kind: 'day-off', worksOn: [6] }];
  expect(sayReasons(reasons, { ...context, professionalName: null })).toEqual([
    'esse atendimento acontece aos sábados',
  ]);
});

test('a week without a gap is said from first to last day', () => {
  expect(sayReasons([{ kind: 'day-off', worksOn: [1, 2, 3, 4, 5] }], context)).toEqual([
    'o Dr. Otávio Lins atende de segunda a sexta',
  ]);
});
