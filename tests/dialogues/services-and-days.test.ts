import { describe, expect, test } from 'vitest';
import { type Plan, says } from '../support/scripted-model.ts';
import { openDialogue, STAGES } from './open-dialogue.ts';
import { findsTimes } from './plans.ts';

const MONDAY = '2026-03-09T10:00';

describe.each(STAGES)('$name', (stage) => {
  test('D8 · odontopediatria asks first visit or consultation', async () => {
    const plans: Record<string, Plan> = {
      'Quero marcar odontopediatria': [says('É a 1ª vez ou uma consulta de acompanhamento?')],
      '1ª vez': findsTimes('Odontopediatria (1ª vez)', '2026-03-10'),
    };
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans });
    const patient = dialogue.clinic.patient('5511900000011');
    expect(await patient.says('Quero marcar odontopediatria')).toMatch(/1ª vez[\s\S]*consulta/);
    await patient.says('1ª vez');
    const options = await dialogue.lastOptions();
    expect(options[0]?.description).toContain('Odontopediatria (1ª vez)');
  });

  test.each([
    ['Ortondontia', 'Ortodontia'],
    ['fono', 'Fonoaudiologia miofuncional'],
    ['limpeza', 'Clínica geral'],
    ['psicólogo', 'Psicoterapia (sessão)'],
  ])('D8 · "%s" is understood as %s', async (said, service) => {
    const words = `quero marcar ${said}`;
    const plans = { [words]: findsTimes(service, '2026-03-10', '2026-03-16') };
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans });
    await dialogue.clinic.patient('5511900000012').says(words);
    expect((await dialogue.lastOptions()).map((option) => option.description?.split(' · ')[0])).toContain(service);
  });

  test('D9 · asked for the orthodontist on his day off, says his days and offers the next', async () => {
    const plans = { 'Tem ortodontista amanhã?': findsTimes('Ortodontia', '2026-03-11') };
    await using dialogue = await openDialogue(stage, { now: '2026-03-10T10:00', plans });
    const reply = await dialogue.clinic.patient('5511900000013').says('Tem ortodontista amanhã?');
    expect(reply).toContain('o Dr. Otávio Lins atende às terças e quintas');
    expect(reply).toMatch(/quinta-feira, 12\/03/);
    expect((await dialogue.lastOptions())[0]?.title).toMatch(/^qui 12\/03/);
  });
});

describe.each(STAGES.filter((stage) => stage.brain === 'guided'))('$name', (stage) => {
  test.each([
    ['quinta 13/03 às 10h', /13\/03 é sexta-feira, e não quinta-feira/],
    ['30/02 às 10h', /30\/02 não existe/],
    ['domingo às 10h', /de segunda a sábado/],
    ['ontem às 10h', /já passou/],
    ['sexta-feira santa, 03/04', /feriado/],
  ])('"%s" is said to be wrong and asked again, never guessed', async (said, reason) => {
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans: {} });
    const { clinic } = dialogue;
    const patient = clinic.patient('5511900000014');
    await patient.says('quero marcar clínica geral, meu nome é Ana Souza');
    expect(await patient.says(said)).toMatch(reason);
    await patient.says('sim');
    expect(await clinic.agenda()).toEqual([]);
  });
});
