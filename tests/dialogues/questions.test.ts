import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dialogues, openDialogues, STAGES } from './open-dialogue.ts';

describe.each(STAGES.filter((stage) => stage.brain === 'guided'))('$name', (stage) => {
  let dialogues: Dialogues;
  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: '2026-03-09T10:00', plans: {} });
  });
  afterAll(() => dialogues?.[Symbol.asyncDispose]());

  test.each([
    ['tem estacionamento?', /Rua das Acácias, 150/],
    ['vocês aceitam Amil?', /Amil Dental, Bradesco Dental e OdontoPrev/],
    ['qual o endereço?', /Rua das Acácias, 120/],
    ['posso pagar com pix?', /Pix, cartão de débito/],
    ['o que levar na primeira consulta?', /documento com foto/],
    ['tem acesso pra cadeirante?', /rampa, elevador/],
    ['quanto custa clínica geral?', /R\$ 200,00/],
  ])('D12 · "%s" is answered from the catalogue or in the clinic’s own words', async (question, answer) => {
    expect(await dialogues.clinic.patient('5511900000051').says(question)).toMatch(answer);
  });

  test('D12 · what the clinic did not write is not known, and becomes a task for staff', async () => {
    const { clinic } = dialogues;
    expect(await clinic.patient('5511900000052').says('vocês aceitam Unimed?')).toMatch(
      /não tenho[\s\S]*passei a sua pergunta/,
    );
    expect(await clinic.openTasks()).toMatchObject([{ kind: 'question', title: 'vocês aceitam Unimed?' }]);
  });

  test('D12 · a plan that is not on the clinic’s list is not claimed, however it is asked', async () => {
    expect(await dialogues.clinic.patient('5511900000056').says('vcs atendem unimed?')).toMatch(/não tenho/);
  });

  test('D13 · a heart transplant is not offered and has no price', async () => {
    const reply = await dialogues.clinic
      .patient('5511900000053')
      .says('Vocês fazem transplante de coração? Quanto custa?');
    expect(reply).toContain('não está entre os nossos serviços');
    expect(reply).not.toContain('R$');
  });

  test('D15 · a medicine gets no advice', async () => {
    const reply = await dialogues.clinic.patient('5511900000054').says('posso tomar ibuprofeno?');
    expect(reply).toMatch(/não posso orientar[\s\S]*pessoa da equipe/);
  });

  test('D21 · an audio is answered with a request for text, a picture with thanks', async () => {
    const patient = dialogues.clinic.patient('5511900000055');
    const audio = { ptt: true, seconds: 11, audioUrl: 'https://media.example/a.ogg', mimeType: 'audio/ogg' };
    expect(await patient.sends([{ audio }])).toContain('escrever em texto');
    const image = { imageUrl: 'https://media.example/i.jpg', mimeType: 'image/jpeg', caption: null };
    expect(await patient.sends([{ image }])).toContain('Recebi o arquivo');
  });
});
