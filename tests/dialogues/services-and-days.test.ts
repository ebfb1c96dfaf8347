import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Plan, says } from '../support/scripted-model.ts';
import { type Dialogues, openDialogues, STAGES } from './open-dialogue.ts';
import { findsTimes } from './plans.ts';

/** A day on which the orthodontist works; tomorrow he does not. */
const TUESDAY = '2026-03-10T10:00';

const UNDERSTOOD = [
  ['Ortondontia', 'Ortodontia'],
  ['fono', 'Fonoaudiologia miofuncional'],
  ['limpeza', 'Clínica geral'],
  ['psicólogo', 'Psicoterapia (sessão)'],
] as const;

const plans: Record<string, Plan> = {
  'Quero marcar odontopediatria': [says('É a 1ª vez ou uma consulta de acompanhamento?')],
  '1ª vez': findsTimes('Odontopediatria (1ª vez)', '2026-03-11'),
  'Tem ortodontista amanhã?': findsTimes('Ortodontia', '2026-03-11'),
  ...Object.fromEntries(
    UNDERSTOOD.map(([said, service]) => [`quero marcar ${said}`, findsTimes(service, '2026-03-11', '2026-03-17')]),
  ),
};

describe.each(STAGES)('$name', (stage) => {
  let dialogues: Dialogues;
  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: TUESDAY, plans });
  });
  afterAll(() => dialogues?.[Symbol.asyncDispose]());

  test('D8 · odontopediatria asks first visit or consultation', async () => {
    const patient = dialogues.clinic.patient('5511900000011');
    expect(await patient.says('Quero marcar odontopediatria')).toMatch(/1ª vez[\s\S]*consulta/);
    await patient.says('1ª vez');
    const [first] = await dialogues.lastOptions('5511900000011');
    expect(first?.description).toContain('Odontopediatria (1ª vez)');
  });

  test.each(UNDERSTOOD)('D8 · "%s" is understood as %s', async (said, service) => {
    const phone = `5511900000${said.length}0`;
    await dialogues.clinic.patient(phone).says(`quero marcar ${said}`);
    const services = (await dialogues.lastOptions(phone)).map((option) => option.description?.split(' · ')[0]);
    expect(new Set(services)).toEqual(new Set([service]));
  });

  test('D9 · asked for the orthodontist on his day off, says his days and offers the next', async () => {
    const reply = await dialogues.clinic.patient('5511900000013').says('Tem ortodontista amanhã?');
    expect(reply).toContain('o Dr. Otávio Lins atende às terças e quintas');
    expect(reply).toMatch(/quinta-feira, 12\/03/);
    expect((await dialogues.lastOptions('5511900000013'))[0]?.title).toMatch(/^qui 12\/03/);
  });
});

// Which words are wrong is for the brain to see; only the guided one is ours to test.
describe.each(STAGES.filter((stage) => stage.brain === 'guided'))('$name', (stage) => {
  let dialogues: Dialogues;
  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: TUESDAY, plans: {} });
  });
  afterAll(() => dialogues?.[Symbol.asyncDispose]());

  test.each([
    ['quinta 13/03 às 10h', /13\/03 é sexta-feira, e não quinta-feira/, '5511900200000'],
    ['30/02 às 10h', /30\/02 não existe/, '5511900200001'],
    ['domingo às 10h', /de segunda a sábado/, '5511900200002'],
    ['ontem às 10h', /já passou/, '5511900200003'],
    ['03/04 às 10h', /feriado/, '5511900200004'],
  ])('"%s" is said to be wrong and asked again, never guessed', async (said, reason, phone) => {
    const patient = dialogues.clinic.patient(phone);
    await patient.says('quero marcar clínica geral, meu nome é Rita Braga');
    expect(await patient.says(said)).toMatch(reason);
    await patient.says('sim');
    expect(await dialogues.bookingsOf('Rita Braga')).toEqual([]);
  });
});
