import { describe, expect, test } from 'vitest';
import { says } from '../support/scripted-model.ts';
import { openDialogue, STAGES } from './open-dialogue.ts';
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
const GENERAL = 'Clínica geral';
const CAIO = { service: GENERAL, date: TUESDAY, time: '15:15', name: 'Caio Lima' };

describe.each(STAGES)('$name', (stage) => {
  test('D1 · a new person books, moves out of the lunch gap and cancels', async () => {
    await using dialogue = await openDialogue(stage, {
      now: MONDAY,
      plans: {
        'Oi, boa tarde!': [says('Boa tarde! Como posso ajudar?')],
        'Quais serviços vocês oferecem?': listsServices,
        'Quero marcar clínica geral para amanhã': findsTimes(GENERAL, TUESDAY),
        'Pode marcar às 10:00, meu nome é Ana Souza': proposesBooking({ ...CAIO, time: '10:00', name: 'Ana Souza' }),
        'Preciso mudar para as 14:00': proposesMove('às 10:00', TUESDAY, '14:00'),
        '14:30': proposesMove('às 10:00', TUESDAY, '14:30'),
        'Vou precisar cancelar': proposesCancel('às 14:30'),
      },
    });
    const { clinic } = dialogue;
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
    const times = await ana.says('Quero marcar clínica geral para amanhã');
    expect(times).toMatch(/09:00[\s\S]*14:30/);
    expect((await dialogue.lastOptions()).length).toBeGreaterThan(3);
    const proposal = await ana.says('Pode marcar às 10:00, meu nome é Ana Souza');
    expect(proposal).toMatch(/Clínica geral com [\s\S]*terça-feira, 10\/03, às 10:00[\s\S]*Ana Souza[\s\S]*\?/);
    expect(await clinic.agenda()).toEqual([]);
    await ana.says('sim');
    const booked = { service: GENERAL, professional: 'Dra. Helena Prado', patient: 'Ana Souza' };
    expect(await clinic.agenda(TUESDAY)).toEqual([{ time: '10:00', ...booked, status: 'scheduled' }]);
    const lunch = await ana.says('Preciso mudar para as 14:00');
    expect(lunch).toContain('intervalo de almoço da clínica (12:00 às 14:30)');
    expect(lunch).toContain('14:30');
    await ana.says('14:30');
    await ana.says('sim, confirmo a mudança');
    expect(await clinic.agenda(TUESDAY)).toEqual([{ time: '14:30', ...booked, status: 'scheduled' }]);
    expect(await ana.says('Vou precisar cancelar')).toContain('?');
    expect((await clinic.agenda(TUESDAY))[0]?.status).toBe('scheduled');
    expect(await ana.says('sim, pode cancelar')).toContain('24 horas');
    expect(await clinic.agenda()).toEqual([{ time: '14:30', ...booked, status: 'cancelled' }]);
  });

  test.each([
    ['ok', 1],
    ['pode ser', 1],
    ['isso', 1],
    ['👍', 1],
    ['não', 0],
    ['não confirmo', 0],
    ['melhor não', 0],
    ['esse horário é ruim', 0],
  ])(
    'D2, D3, D4 · everything at once is proposed; "%s" to it books %i, and a later yes to nothing books none',
    async (answer, count) => {
      const first = 'agendar clínica geral amanhã às 15h15, meu nome é Caio Lima';
      await using dialogue = await openDialogue(stage, { now: MONDAY, plans: { [first]: proposesBooking(CAIO) } });
      const { clinic } = dialogue;
      const caio = clinic.patient('5511900000002');
      expect(await caio.says(first)).toContain('15:15');
      await caio.says(answer);
      await caio.says('sim');
      expect(await clinic.agenda()).toHaveLength(count);
    },
  );

  test('D5 · of two appointments tomorrow only the one that is meant is cancelled', async () => {
    const plans = {
      'clínica geral amanhã às 10h, meu nome é Ana Souza': proposesBooking({
        ...CAIO,
        time: '10:00',
        name: 'Ana Souza',
      }),
      'marcar também clínica geral amanhã às 14h30': proposesBooking({ ...CAIO, time: '14:30', name: 'Ana Souza' }),
      'preciso cancelar minha consulta de amanhã': listsAppointments,
      'a das 14:30': proposesCancel('às 14:30'),
    };
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans });
    const { clinic } = dialogue;
    const ana = clinic.patient('5511900000003');
    await ana.says('clínica geral amanhã às 10h, meu nome é Ana Souza');
    await ana.says('sim');
    await ana.says('marcar também clínica geral amanhã às 14h30');
    await ana.says('sim');
    const which = await ana.says('preciso cancelar minha consulta de amanhã');
    expect(which).toMatch(/10:00[\s\S]*14:30/);
    await ana.says('a das 14:30');
    expect((await clinic.agenda()).map((line) => line.status)).toEqual(['scheduled', 'scheduled']);
    await ana.says('sim');
    expect((await clinic.agenda()).map(({ time, status }) => [time, status])).toEqual([
      ['10:00', 'scheduled'],
      ['14:30', 'cancelled'],
    ]);
  });

  test.each(['quero cancelar minha consulta', 'preciso remarcar minha consulta', 'quero confirmar minha consulta'])(
    'D6 · with nothing booked, "%s" is answered kindly with an offer to book',
    async (words) => {
      await using dialogue = await openDialogue(stage, { now: MONDAY, plans: { [words]: listsAppointments } });
      const reply = await dialogue.clinic.patient('5511900000004').says(words);
      expect(reply).toMatch(/Não encontrei nenhuma consulta[\s\S]*marque/);
      expect(await dialogue.clinic.agenda()).toEqual([]);
    },
  );

  test('D7 · a mother books for herself and for Lia, and later cancels only Lia’s', async () => {
    const first = 'Odontopediatria (1ª vez)';
    const plans = {
      'clínica geral amanhã às 11h, meu nome é Ana Souza': proposesBooking({
        ...CAIO,
        time: '11:00',
        name: 'Ana Souza',
      }),
      'agora quero marcar odontopediatria primeira vez amanhã às 9h': proposesBooking({
        ...CAIO,
        service: first,
        time: '09:00',
        name: 'Ana Souza',
      }),
      'é para minha filha Lia': proposesBooking({
        ...CAIO,
        service: first,
        time: '09:00',
        name: 'Lia',
        relation: 'responsible',
      }),
      'cancela a da Lia': proposesCancel('de Lia'),
    };
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans });
    const { clinic } = dialogue;
    const ana = clinic.patient('5511900000005');
    await ana.says('clínica geral amanhã às 11h, meu nome é Ana Souza');
    await ana.says('sim');
    await ana.says('agora quero marcar odontopediatria primeira vez amanhã às 9h');
    expect(await ana.says('é para minha filha Lia')).toContain('Paciente: Lia');
    await ana.says('sim');
    await ana.says('cancela a da Lia');
    await ana.says('sim');
    expect((await clinic.agenda()).map(({ time, patient, status }) => [time, patient, status])).toEqual([
      ['09:00', 'Lia', 'cancelled'],
      ['11:00', 'Ana Souza', 'scheduled'],
    ]);
  });
});
