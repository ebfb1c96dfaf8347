import { describe, expect, test } from 'vitest';
import { API_KEY } from '../support/open-clinic.ts';
import { type Plan, says } from '../support/scripted-model.ts';
import { openDialogue, STAGES } from './open-dialogue.ts';

const MONDAY = '2026-03-09T10:00';

describe.each(STAGES)('$name', (stage) => {
  const plans: Record<string, Plan> = {
    oi: [says('Olá! Como posso ajudar?')],
    'Quem é você?': [says('Sou a Cora, assistente virtual da Clínica Aurora.')],
    'você é uma pessoa?': [says('Não sou uma pessoa: sou a Cora, assistente virtual da Clínica Aurora.')],
    'voltei, oi': [says('Olá de novo! Como posso ajudar?')],
  };

  test('D11 · the first reply names her as the clinic’s virtual assistant, once; asked, she never says she is a person', async () => {
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans });
    const patient = dialogue.clinic.patient('5511900000021');
    const virtual = /Cora, assistente virtual da Clínica Aurora/g;
    expect((await patient.says('oi')).match(virtual)).toHaveLength(1);
    expect(await patient.says('oi')).not.toMatch(virtual);
    expect(await patient.says('Quem é você?')).toMatch(virtual);
    expect(await patient.says('você é uma pessoa?')).toMatch(/Não sou uma pessoa/);
  });

  test.each(['Quero falar com um humano', 'Não quero falar com robô'])(
    'D11, D16 · "%s": staff are alerted, the patient is told once, and Cora is silent until staff give the conversation back',
    async (words) => {
      await using dialogue = await openDialogue(stage, { now: MONDAY, plans });
      const { clinic } = dialogue;
      const patient = clinic.patient('5511900000022');
      await patient.says('oi');
      expect(await patient.says(words)).toContain('uma pessoa');
      expect(await clinic.openTasks()).toMatchObject([{ kind: 'handover' }]);
      expect(await patient.says('alguém aí?')).toBe('');
      expect(await patient.says(words)).toBe('');
      expect(await clinic.openTasks()).toHaveLength(1);
      const authorization = `Bearer ${API_KEY}`;
      const list = await fetch(`${clinic.server.url}/api/v1/conversations`, { headers: { authorization } });
      const { items } = (await list.json()) as { items: readonly { id: string }[] };
      const resumed = await fetch(`${clinic.server.url}/api/v1/conversations/${items[0]?.id}/resume`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: '{}',
      });
      expect(resumed.ok).toBe(true);
      expect(await patient.says('voltei, oi')).not.toBe('');
    },
  );
});
