import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { says } from '../support/scripted-model.ts';
import { type Dialogues, openDialogues, STAGES } from './open-dialogue.ts';
import {
  findsTimes,
  listsAppointments,
  listsServices,
  proposesBooking,
  proposesCancel,
  proposesMove,
} from './plans.ts';

const MONDAY = '2026-03-09T10:00';
const TUESDAY = '2026-03-10';
const THURSDAY = '2026-03-12';
const GENERAL = 'Clínica geral';

/** Answers to a proposal, each by a person and for a time of their own; whether they book it. */
const ANSWERS = [
  ['ok', 'Alice Moura', '09:00', true],
  ['pode ser', 'Bento Nunes', '09:45', true],
  ['isso', 'Clara Pires', '10:30', true],
  ['👍', 'Davi Rocha', '11:15', true],
  ['não', 'Elisa Teles', '14:30', false],
  ['não confirmo', 'Fábio Viana', '15:15', false],
  ['melhor não', 'Gilda Xavier', '16:00', false],
  ['esse horário é ruim', 'Hugo Zanella', '16:45', false],
] as const;

const oneShot = (name: string, time: string) => `agendar clínica geral quinta às ${time}, meu nome é ${name}`;

const NOTHING_BOOKED = [
  'quero cancelar minha consulta',
  'preciso remarcar minha consulta',
  'quero confirmar minha consulta',
];

const tomorrow = { service: GENERAL, date: TUESDAY };
const forLia = { service: 'Odontopediatria (1ª vez)', date: TUESDAY, time: '09:00' };

const plans = {
  'Oi, boa tarde!': [says('Boa tarde! Como posso ajudar?')],
  'Quais serviços vocês oferecem?': listsServices,
  'Quero marcar clínica geral para amanhã': findsTimes(GENERAL, TUESDAY),
  'Pode marcar às 10:00, meu nome é Ana Souza': proposesBooking({ ...tomorrow, time: '10:00', name: 'Ana Souza' }),
  'Preciso mudar para as 14:00': proposesMove('às 10:00', TUESDAY, '14:00'),
  '14:30': proposesMove('às 10:00', TUESDAY, '14:30'),
  'Vou precisar cancelar': proposesCancel('às 14:30'),
  'clínica geral amanhã às 10h, meu nome é Beatriz Lima': proposesBooking({
    ...tomorrow,
    time: '10:00',
    name: 'Beatriz Lima',
  }),
  'marcar também clínica geral amanhã às 14h30': proposesBooking({ ...tomorrow, time: '14:30', name: 'Beatriz Lima' }),
  'preciso cancelar minha consulta de amanhã': listsAppointments,
  'a das 14:30': proposesCancel('às 14:30'),
  'clínica geral amanhã às 11h, meu nome é Carla Dias': proposesBooking({
    ...tomorrow,
    time: '11:00',
    name: 'Carla Dias',
  }),
  'agora quero marcar odontopediatria primeira vez amanhã às 9h': proposesBooking({ ...forLia, name: 'Carla Dias' }),
  'é para minha filha Lia': proposesBooking({ ...forLia, name: 'Lia', relation: 'responsible' }),
  'cancela a da Lia': proposesCancel('de Lia'),
  ...Object.fromEntries(NOTHING_BOOKED.map((words) => [words, listsAppointments])),
  ...Object.fromEntries(
    ANSWERS.map(([, name, time]) => [
      oneShot(name, time),
      proposesBooking({ service: GENERAL, date: THURSDAY, time, name }),
    ]),
  ),
};

describe.each(STAGES)('$name', (stage) => {
  let dialogues: Dialogues;
  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: MONDAY, plans });
  });
  afterAll(() => dialogues?.[Symbol.asyncDispose]());

  test('D1 · a new person books, moves out of the lunch gap and cancels', async () => {
    const { clinic, bookingsOf } = dialogues;
    const ana = clinic.patient('5511900000001', 'Aninha');
    expect(await ana.says('Oi, boa tarde!')).toMatch(/Cora[\s\S]*Clínica Aurora/);
    const services = await ana.says('Quais serviços vocês oferecem?');
    for (const name of [
      'Odontopediatria (1ª vez)',
      'Clínica geral',
      'Implante (avaliação)',
      'Ortodontia',
      'Psicoterapia',
    ]) {
      expect(services).toContain(name);
    }
    expect(await ana.says('Quero marcar clínica geral para amanhã')).toMatch(/09:00[\s\S]*14:30/);
    expect((await dialogues.lastOptions('5511900000001')).length).toBeGreaterThan(3);
    const proposal = await ana.says('Pode marcar às 10:00, meu nome é Ana Souza');
    expect(proposal).toMatch(/Clínica geral com [\s\S]*terça-feira, 10\/03, às 10:00[\s\S]*Ana Souza[\s\S]*\?/);
    expect(await bookingsOf('Ana Souza')).toEqual([]);
    await ana.says('sim');
    const booked = { service: GENERAL, professional: 'Dra. Helena Prado' };
    expect(await bookingsOf('Ana Souza')).toEqual([{ time: '10:00', ...booked, status: 'scheduled' }]);
    const lunch = await ana.says('Preciso mudar para as 14:00');
    expect(lunch).toContain('intervalo de almoço da clínica (12:00 às 14:30)');
    expect(lunch).toContain('14:30');
    await ana.says('14:30');
    await ana.says('sim, confirmo a mudança');
    expect(await bookingsOf('Ana Souza')).toEqual([{ time: '14:30', ...booked, status: 'scheduled' }]);
    expect(await ana.says('Vou precisar cancelar')).toContain('?');
    expect((await bookingsOf('Ana Souza'))[0]?.status).toBe('scheduled');
    expect(await ana.says('sim, pode cancelar')).toContain('24 horas');
    expect(await bookingsOf('Ana Souza')).toEqual([{ time: '14:30', ...booked, status: 'cancelled' }]);
  });

  test.each(ANSWERS)(
    'D2, D3, D4 · everything at once is proposed; "%s" by %s for %s books: %s',
    async (answer, name, time, books) => {
      const person = dialogues.clinic.patient(`55119001${time.replace(':', '')}0`);
      expect(await person.says(oneShot(name, time))).toContain(time);
      expect(await dialogues.bookingsOf(name)).toEqual([]);
      await person.says(answer);
      // A yes to nothing is a yes to nothing.
      await person.says('sim');
      expect(await dialogues.bookingsOf(name)).toHaveLength(books ? 1 : 0);
    },
  );

  test('D5 · of two appointments tomorrow only the one that is meant is cancelled', async () => {
    const bia = dialogues.clinic.patient('5511900000003');
    await bia.says('clínica geral amanhã às 10h, meu nome é Beatriz Lima');
    await bia.says('sim');
    await bia.says('marcar também clínica geral amanhã às 14h30');
    await bia.says('sim');
    expect(await bia.says('preciso cancelar minha consulta de amanhã')).toMatch(/10:00[\s\S]*14:30/);
    await bia.says('a das 14:30');
    expect((await dialogues.bookingsOf('Beatriz Lima')).map((line) => line.status)).toEqual(['scheduled', 'scheduled']);
    await bia.says('sim');
    expect(await dialogues.bookingsOf('Beatriz Lima')).toMatchObject([
      { time: '10:00', status: 'scheduled' },
      { time: '14:30', status: 'cancelled' },
    ]);
  });

  test.each(NOTHING_BOOKED)(
    'D6 · with nothing booked, "%s" is answered kindly with an offer to book',
    async (words) => {
      const reply = await dialogues.clinic.patient('5511900000004').says(words);
      expect(reply).toMatch(/Não encontrei nenhuma consulta[\s\S]*marque/);
    },
  );

  test('D7 · a mother books for herself and for Lia, and later cancels only Lia’s', async () => {
    const carla = dialogues.clinic.patient('5511900000005');
    await carla.says('clínica geral amanhã às 11h, meu nome é Carla Dias');
    await carla.says('sim');
    await carla.says('agora quero marcar odontopediatria primeira vez amanhã às 9h');
    expect(await carla.says('é para minha filha Lia')).toContain('Paciente: Lia');
    await carla.says('sim');
    await carla.says('cancela a da Lia');
    await carla.says('sim');
    expect(await dialogues.bookingsOf('Lia')).toMatchObject([{ time: '09:00', status: 'cancelled' }]);
    expect(await dialogues.bookingsOf('Carla Dias')).toMatchObject([{ time: '11:00', status: 'scheduled' }]);
  });
});
