import { expect, test } from 'vitest';
import { startOpenAiServer } from '../support/openai-server.ts';
import type { ModelAnswer } from '../support/openai-wire.ts';

const CALL: ModelAnswer = { kind: 'call', name: 'book', arguments: { day: 1 } };
const SAY: ModelAnswer = { kind: 'say', text: 'Olá, Ana' };

async function post(url: string, body: unknown): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: 'Bearer not-a-real-key', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.text();
}

test('speaks a streamed response event by event', async () => {
  await using server = await startOpenAiServer(() => SAY);
  const events = await post(`${server.baseUrl}/responses`, { model: 'm', input: 'oi', stream: true });
  expect([...events.matchAll(/^event: (.+)$/gm)].map((match) => match[1])).toEqual([
    'response.created',
    'response.output_text.delta',
    'response.completed',
  ]);
  expect(events).toContain('"delta":"Olá, Ana"');
});

test('speaks a streamed chat completion in chunks, tool calls and usage included', async () => {
  await using server = await startOpenAiServer(() => CALL);
  const messages = [{ role: 'user', content: 'oi' }];
  const events = await post(`${server.baseUrl}/chat/completions`, { model: 'm', messages, stream: true });
  const chunks = events.match(/^data: \{.+\}$/gm)?.map((line) => JSON.parse(line.slice(6))) ?? [];
  expect(chunks[0].choices[0].delta.tool_calls[0].function).toEqual({ name: 'book', arguments: '{"day":1}' });
  expect(chunks[1].choices[0].finish_reason).toBe('tool_calls');
  expect(chunks[2].usage.total_tokens).toBeGreaterThan(0);
  expect(events.trimEnd().endsWith('data: [DONE]')).toBe(true);
});

test('asks for a key and knows no other route', async () => {
  await using server = await startOpenAiServer(() => SAY);
  expect((await fetch(`${server.baseUrl}/responses`, { method: 'POST', body: '{}' })).status).toBe(401);
  expect((await fetch(`${server.baseUrl}/embeddings`, { method: 'POST', body: '{}' })).status).toBe(404);
});
