import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dialogues, openDialogues, STAGES } from './open-dialogue.ts';

describe.each(STAGES)('a dental urgency on a Monday morning, $name', (stage) => {
  let dialogues: Dialogues;
  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: '2026-03-09T10:00', plans: {} });
  });
  afterAll(() => dialogues?.[Symbol.asyncDispose]());

  test('D14 · "o fio soltou, tem como ir hoje?" gets today’s times, booked like any other, and staff know', async () => {
    const bia = dialogues.clinic.patient('5511900000301');
    const offered = await bia.says('o fio soltou, tem como ir hoje?');
    expect(offered.split('\n')[0]).not.toContain('192');
    expect(offered).toMatch(/ainda hoje[\s\S]*09\/03[\s\S]*1\. 1[4-7]:\d\d/);
    expect(await dialogues.clinic.openTasks()).toMatchObject([{ kind: 'emergency', urgent: true }]);
    expect(await dialogues.lastOptions('5511900000301')).not.toEqual([]);
    if (stage.brain !== 'guided') return;
    await bia.says('1');
    expect(await bia.says('Bia Ramos')).toContain('Posso marcar?');
    await bia.says('sim');
    expect(await dialogues.bookingsOf('Bia Ramos')).toHaveLength(1);
  });

  test('D14 · a second word about the pain raises no second alarm', async () => {
    const leo = dialogues.clinic.patient('5511900000302');
    const before = (await dialogues.clinic.openTasks()).length;
    await leo.says('meu dente tá doendo demais');
    await leo.says('dói muito o dente mesmo');
    expect(await dialogues.clinic.openTasks()).toHaveLength(before + 1);
  });

  test('D14 · who has a toothache and names another day is offered that day', async () => {
    const eva = dialogues.clinic.patient('5511900000303');
    expect(await eva.says('estou com dor de dente, tem clínica geral na quarta de manhã?')).toMatch(/11\/03/);
  });
});

describe.each(STAGES)('a dental urgency when the day is over, $name', (stage) => {
  test('D14 · nothing is invented: the next real times are offered and staff are asked for a fit-in', async () => {
    await using dialogues = await openDialogues(stage, { now: '2026-03-09T19:30', plans: {} });
    const reply = await dialogues.clinic.patient('5511900000304').says('muita dor de dente, tem como ir hoje?');
    expect(reply).toMatch(/Hoje não encontrei horário livre[\s\S]*recepção[\s\S]*10\/03/);
    expect(await dialogues.clinic.openTasks()).toMatchObject([{ kind: 'emergency', urgent: true }]);
    expect(await dialogues.clinic.agenda()).toEqual([]);
  });
});
