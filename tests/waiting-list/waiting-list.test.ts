import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dialogues, openDialogues, STAGES } from '../dialogues/open-dialogue.ts';
import { findsTimes } from '../dialogues/plans.ts';
import { calls, type Plan, says, saysTimes } from '../support/scripted-model.ts';
import { heldIn, offersIn, openFullDay, wishesIn } from './open-full-day.ts';

const MONDAY = '2026-03-09T10:00';

function waits(name: string): Plan {
  return [
    calls('propose_waiting', (handle) => ({
      service: handle('Ortodontia'),
      professional: null,
      from_date: '2026-03-10',
      to_date: '2026-03-10',
      weekdays: null,
      after_time: null,
      before_time: null,
      instead_of: null,
      patient: null,
      patient_name: name,
      relation: 'self',
    })),
  ];
}

const plans = {
  'quero ortodontia amanhã': findsTimes('Ortodontia', '2026-03-10'),
  'lista de espera': [says('Claro! Qual é o nome completo de quem vai ser atendido?')],
  'Lia Campos': waits('Lia Campos'),
  'Rui Prado': waits('Rui Prado'),
  'me põe na lista de espera de ortodontia': [says('Pronto, você já está na lista de espera!')],
  sim: [saysTimes, saysTimes],
  'me tira da lista de espera': [calls('leave_waiting_list', () => ({}))],
};

describe.each(STAGES)('the waiting list, $name', (stage) => {
  let dialogues: Dialogues;

  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: MONDAY, plans });
  });
  afterAll(() => dialogues[Symbol.asyncDispose]());

  test('D25 · a full day: whoever waits longest is offered a freed time for a while, then the next', async () => {
    const { clinic } = dialogues;
    const day = await openFullDay(clinic, '2026-03-10');
    const lia = clinic.patient('5511990025001', 'Lia');
    const rui = clinic.patient('5511990025002', 'Rui');
    const full = await lia.says('quero ortodontia amanhã');
    expect(full).toMatch(/12\/03/);
    if (stage.brain === 'guided') expect(full).toMatch(/escreva \*lista de espera\*/);
    expect(await lia.says('lista de espera')).toMatch(/nome completo/);
    expect(await lia.says('Lia Campos')).toBe(`Lista de espera. Confira, por favor:
• Ortodontia
• Quando: amanhã, terça-feira, 10/03
• Paciente: Lia Campos

Posso colocar na lista? Responda *sim* ou *não*.`);
    expect(await wishesIn(clinic)).toEqual([]);
    expect(await lia.says('sim')).toBe(`Pronto, Lia Campos está na lista de espera! ✅
Ortodontia, amanhã, terça-feira, 10/03.

Se abrir um horário, escrevo para você por aqui e guardo por um tempo, até você responder.`);
    for (const words of ['quero ortodontia amanhã', 'lista de espera', 'Rui Prado', 'sim']) await rui.says(words);
    expect(await wishesIn(clinic)).toEqual([
      { patient: 'Lia Campos', state: 'waiting', days: '2026-03-10..2026-03-10', instead: false },
      { patient: 'Rui Prado', state: 'waiting', days: '2026-03-10..2026-03-10', instead: false },
    ]);

    const [heardByLia, heardByRui] = [lia.received().length, rui.received().length];
    await day.free('15:15');
    await clinic.settle();
    expect(await offersIn(clinic)).toEqual([]);
    await clinic.passesTo('2026-03-09T10:02');
    expect(lia.received().slice(heardByLia)).toEqual([
      `Lia, abriu um horário: amanhã, terça-feira, 10/03, às 15:15, com o Dr. Otávio.

Você quer? Guardo para você até as 10:32.

Responda SIM para ficar com ele ou NÃO para continuar na lista de espera.`,
    ]);
    expect(rui.received()).toHaveLength(heardByRui);
    expect(await day.book('Mara Nunes', '5511990025003', '2026-03-10T15:15')).toBe(409);

    await clinic.passesTo('2026-03-09T10:34');
    expect(await offersIn(clinic)).toEqual([
      { patient: 'Lia Campos', time: '03-10 15:15', state: 'unanswered' },
      { patient: 'Rui Prado', time: '03-10 15:15', state: 'open' },
    ]);
    expect(rui.received().slice(heardByRui)).toMatchObject([/^Rui, abriu um horário: amanhã/]);
    expect(await lia.says('sim')).toMatch(/já está ocupado/);
    expect(await rui.says('sim')).toMatch(/está marcado![\s\S]*10\/03, às 15:15, para Rui Prado/);
    expect(await dialogues.bookingsOf('Rui Prado')).toMatchObject([{ time: '15:15', status: 'scheduled' }]);
    expect(await dialogues.bookingsOf('Lia Campos')).toEqual([]);
    expect((await wishesIn(clinic)).map(({ state }) => state)).toEqual(['waiting', 'met']);
    expect(await heldIn(clinic)).toBe(0);

    await day.free('16:00');
    // She has times to pick from before her; nobody breaks in.
    await clinic.passesTo('2026-03-09T10:36');
    expect(await offersIn(clinic)).toHaveLength(2);
    await clinic.rows(sql`update conversation set last_inbound_at = last_inbound_at - interval '1 hour'`);
    await clinic.passesTo('2026-03-09T11:07');
    expect(await lia.says('não')).toBe(
      'Tudo bem, passo esse horário adiante. Você continua na lista de espera: se abrir outro, escrevo para você por aqui. Para não esperar mais, escreva *sair da lista de espera*.',
    );
    expect(await heldIn(clinic)).toBe(0);
    expect((await wishesIn(clinic))[0]?.state).toBe('waiting');
    expect(await lia.says('me tira da lista de espera')).toMatch(/não está mais na lista de espera/);
    expect((await wishesIn(clinic))[0]?.state).toBe('left');
    await day.free('16:45');
    const last = lia.received().length;
    await clinic.passesTo('2026-03-09T11:20');
    expect(lia.received()).toHaveLength(last);
  });

  test('D25 · nobody is told to be on the list who is not', async () => {
    const { clinic } = dialogues;
    const noa = clinic.patient('5511990025009', 'Noa');
    const before = (await wishesIn(clinic)).length;
    expect(await noa.says('me põe na lista de espera de ortodontia')).not.toMatch(/está na lista/);
    expect(await wishesIn(clinic)).toHaveLength(before);
  });
});
