import { turnPage } from '@post/api/contract';
import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { API_KEY, openClinic } from '../support/open-clinic.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { calls, says, scriptedModel } from '../support/scripted-model.ts';

const plans = {
  'tem estacionamento?': [
    calls('search_knowledge', () => ({ question: 'estacionamento' })),
    says(({ passages }) => passages?.[0]?.text ?? 'Não sei.'),
  ],
};

test.each(testDatabases)(
  'staff can see why Cora said something: tools, passages, model, tokens, cost, time · $name',
  async (database) => {
    await using server = await startOpenAiServer(scriptedModel(plans));
    const model = { baseUrl: server.baseUrl, api: 'responses' } as const;
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00', model });
    await clinic.patient('5511900000051').says('tem estacionamento?');
    await clinic.patient('5511900000052').says('quero falar com um humano');
    const [asked, human] = await clinic.rows<{ id: string }>(sql`select id from conversation order by created_at`);
    const turnsOf = async (id: string | undefined) => {
      const url = `${clinic.server.url}/api/v1/conversations/${id}/turns`;
      const response = await fetch(url, { headers: { authorization: `Bearer ${API_KEY}` } });
      return turnPage.parse(await response.json()).items;
    };
    const [turn] = await turnsOf(asked?.id);
    if (!turn) throw new Error('no turn was kept');
    expect(turn).toMatchObject({
      brain: 'model',
      model: 'gpt-4o-mini',
      modelFailure: null,
      requests: 2,
      tools: [
        {
          tool: 'search_knowledge',
          result: {
            ok: true,
            passages: expect.arrayContaining([expect.objectContaining({ text: expect.stringMatching(/stacion/) })]),
          },
        },
      ],
    });
    expect(turn.promptVersion).toMatch(/^[0-9a-f]{12}$/);
    expect(turn.inputTokens).toBeGreaterThan(10);
    expect(turn.costMicroUsd).toBe(Math.ceil(turn.inputTokens * 0.15 + turn.outputTokens * 0.6));
    expect(turn.latencyMs).toBeGreaterThanOrEqual(0);
    const [reply] = await clinic.rows<{ id: string }>(sql`
      select id from message where author = 'cora' and conversation_id = ${asked?.id}`);
    expect(turn.replyId).toBe(reply?.id);
    expect(await turnsOf(human?.id)).toMatchObject([{ brain: 'rules', model: null, requests: 0, costMicroUsd: null }]);
  },
);
