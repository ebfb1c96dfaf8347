import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dialogues, openDialogues, STAGES } from '../dialogues/open-dialogue.ts';
import { proposesBooking, proposesCancel } from '../dialogues/plans.ts';
import { calls, says } from '../support/scripted-model.ts';

const MONDAY = '2026-03-09T10:00';
const QUESTION = 'Responda SIM para confirmar, REAGENDAR ou CANCELAR.';

const book = (name: string, date: string, time: string) =>
  proposesBooking({ service: 'Clínica geral', date, time, name });

const plans = {
  'clínica geral dia 11/03 às 09:00, meu nome é Ana Souza': book('Ana Souza', '2026-03-11', '09:00'),
  'clínica geral dia 11/03 às 09:45, meu nome é Bento Nunes': book('Bento Nunes', '2026-03-11', '09:45'),
  'clínica geral dia 11/03 às 10:30, meu nome é Clara Pires': book('Clara Pires', '2026-03-11', '10:30'),
  'clínica geral dia 11/03 às 11:15, meu nome é Davi Rocha': book('Davi Rocha', '2026-03-11', '11:15'),
  'clínica geral dia 11/03 às 14:30, meu nome é Elisa Teles': book('Elisa Teles', '2026-03-11', '14:30'),
  'clínica geral dia 11/03 às 15:15, meu nome é Fábio Viana': book('Fábio Viana', '2026-03-11', '15:15'),
  REAGENDAR: [
    calls('my_appointments', () => ({})),
    says('Sua consulta é quarta-feira, 11/03, às 09:45. Para qual dia e horário você quer mudar?'),
  ],
  CANCELAR: proposesCancel('às 10:30'),
  'chego atrasado 10 minutos': [
    calls('ask_staff', () => ({ question: 'O paciente chega 10 minutos atrasado' })),
    says('Obrigada por avisar! Já passei para a equipe.'),
  ],
};

describe.each(STAGES)('$name', (stage) => {
  let dialogues: Dialogues;

  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: MONDAY, plans });
  });
  afterAll(() => dialogues[Symbol.asyncDispose]());

  /** Books by dialogue on Monday for Wednesday. */
  async function booked(phone: string, name: string, time: string) {
    const patient = dialogues.clinic.patient(phone, name);
    await patient.says(`clínica geral dia 11/03 às ${time}, meu nome é ${name}`);
    await patient.says('sim');
    expect(await dialogues.bookingsOf(name)).toHaveLength(1);
    return { name, says: (text: string) => patient.says(text), received: () => patient.received() };
  }

  async function statusOf(name: string): Promise<string | undefined> {
    return (await dialogues.bookingsOf(name))[0]?.status;
  }

  test('D17, D22, D28 · a day before, patients are reminded once and answer in their own ways', async () => {
    const { clinic } = dialogues;
    const ana = await booked('5511990001001', 'Ana Souza', '09:00');
    const bento = await booked('5511990001002', 'Bento Nunes', '09:45');
    const clara = await booked('5511990001003', 'Clara Pires', '10:30');
    const davi = await booked('5511990001004', 'Davi Rocha', '11:15');
    const elisa = await booked('5511990001005', 'Elisa Teles', '14:30');
    await elisa.says('SAIR');
    const silent = elisa.received().length;

    await clinic.passesTo('2026-03-10T12:00');
    for (const [patient, time] of [
      [ana, '09:00'],
      [bento, '09:45'],
      [clara, '10:30'],
      [davi, '11:15'],
    ] as const) {
      const first = patient.name.split(' ')[0];
      expect(patient.received().slice(2)).toEqual([
        `Lembrete: ${first}, sua consulta é amanhã, quarta-feira, 11/03, às ${time}, na Clínica Aurora.\n\n${QUESTION}`,
      ]);
    }

    expect(await ana.says('SIM')).toMatch(/^Presença confirmada, obrigada! ✅\nEsperamos você .*às 09:00\.$/);
    expect(await statusOf('Ana Souza')).toBe('confirmed');

    expect(await bento.says('REAGENDAR')).toMatch(/às 09:45[\s\S]*qual dia e horário/);
    expect(await statusOf('Bento Nunes')).toBe('scheduled');

    expect(await clara.says('CANCELAR')).toMatch(/cancel/i);
    expect(await statusOf('Clara Pires')).toBe('scheduled');
    await clara.says('sim');
    expect(await statusOf('Clara Pires')).toBe('cancelled');

    expect(await davi.says('chego atrasado 10 minutos')).not.toContain('Posso confirmar');
    expect(await statusOf('Davi Rocha')).toBe('scheduled');
    expect((await clinic.openTasks()).length).toBeGreaterThan(0);

    await clinic.passesTo('2026-03-11T08:05');
    // Three hours before 09:00, 09:45 and 10:30 it is night, so they leave at eight.
    expect(ana.received().filter((text) => text.startsWith('Lembrete'))).toHaveLength(2);
    expect(ana.received().at(-1)).not.toContain('SIM');
    expect(clara.received().filter((text) => text.startsWith('Lembrete'))).toHaveLength(1);
    expect(elisa.received()).toHaveLength(silent);
  });
});
