import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { API_KEY, type TestClinic } from '../support/open-clinic.ts';
import { type Plan, says } from '../support/scripted-model.ts';
import { type Dialogues, openDialogues, STAGES } from './open-dialogue.ts';

const plans: Record<string, Plan> = {
  oi: [says('Olá! Como posso ajudar?')],
  'Quem é você?': [says('Sou a Cora, assistente virtual da Clínica Aurora.')],
  'você é uma pessoa?': [says('Não sou uma pessoa: sou a Cora, assistente virtual da Clínica Aurora.')],
};

/** Staff give the conversation with this phone back to Cora. */
async function giveBack(clinic: TestClinic, phone: string): Promise<void> {
  const [conversation] = await clinic.rows<{ id: string }>(sql`select id from conversation where address = ${phone}`);
  const response = await fetch(`${clinic.server.url}/api/v1/conversations/${conversation?.id}/resume`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(response.ok).toBe(true);
}

describe.each(STAGES)('$name', (stage) => {
  let dialogues: Dialogues;
  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: '2026-03-09T10:00', plans });
  });
  afterAll(() => dialogues?.[Symbol.asyncDispose]());

  test('D11 · the first reply names her as the clinic’s virtual assistant, once; asked, she never says she is a person', async () => {
    const patient = dialogues.clinic.patient('5511900000021');
    const virtual = /Cora, assistente virtual da Clínica Aurora/g;
    expect((await patient.says('oi')).match(virtual)).toHaveLength(1);
    expect(await patient.says('oi')).not.toMatch(virtual);
    expect(await patient.says('Quem é você?')).toMatch(virtual);
    expect(await patient.says('você é uma pessoa?')).toMatch(/Não sou uma pessoa/);
  });

  test.each([
    ['Quero falar com um humano', '5511900000022'],
    ['Não quero falar com robô', '5511900000023'],
  ])(
    'D11, D16 · "%s": staff are alerted, the patient is told once, and Cora is silent until staff give the conversation back',
    async (words, phone) => {
      const { clinic } = dialogues;
      const patient = clinic.patient(phone);
      const before = (await clinic.openTasks()).length;
      await patient.says('oi');
      expect(await patient.says(words)).toContain('uma pessoa');
      expect((await clinic.openTasks()).slice(before)).toMatchObject([{ kind: 'handover' }]);
      expect(await patient.says('alguém aí?')).toBe('');
      expect(await patient.says(words)).toBe('');
      expect(await clinic.openTasks()).toHaveLength(before + 1);
      await giveBack(clinic, phone);
      expect(await patient.says('oi')).not.toBe('');
    },
  );
});
