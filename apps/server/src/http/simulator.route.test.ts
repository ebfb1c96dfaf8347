import { createOutbox } from '@post/db';
import type { ConversationId } from '@post/domain';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { API_KEY, type Outside, openOutside } from './testing/open-outside.ts';

let clinic: Outside;

beforeAll(async () => {
  clinic = await openOutside();
});

afterAll(() => clinic?.[Symbol.asyncDispose]());

const write = (payload: object, more: InjectOptions = {}) =>
  clinic.server.inject({ method: 'POST', url: '/webhooks/simulator', payload, ...more });

const outbox = (conversation: string, after = '') =>
  clinic.server.inject(`/simulator/outbox?conversation=${conversation}&after=${after}`);

/** Cora answers, and the reply leaves as the outbox worker lets it leave. */
async function reply(conversationId: ConversationId, text: string): Promise<void> {
  const { store } = clinic.ports;
  await store.transact(clinic.deps.api.clinicId, (tx) =>
    tx.queueOutbound(conversationId, 'cora', { kind: 'reply', text, options: [] }),
  );
  const replies = createOutbox(clinic.database, {});
  const delivery = await replies.claimNext();
  if (!delivery) throw new Error('no reply was queued');
  await replies.markSent(delivery, `sent-${delivery.messageId}`);
}

test('who writes gets the replies that came after, oldest first', async () => {
  const sent = await write({ phone: '5511987650041', name: 'Ana', text: 'Oi', messageId: 'sim-1' });
  expect(sent.statusCode).toBe(200);
  const { conversationId, messageId } = sent.json();
  expect((await outbox(conversationId, messageId)).json()).toEqual({ items: [] });
  await reply(conversationId, 'Olá!');
  await reply(conversationId, 'Como posso ajudar?');
  const [first, second] = (await outbox(conversationId, messageId)).json().items;
  expect(first).toMatchObject({ author: 'cora', text: 'Olá!', options: [] });
  expect(second.text).toBe('Como posso ajudar?');
  expect((await outbox(conversationId, first.id)).json().items).toEqual([second]);
});

test('a message sent twice is one message', async () => {
  const message = { phone: '5511987650042', text: 'Oi', messageId: 'sim-2' };
  const first = (await write(message)).json();
  expect((await write(message)).json()).toEqual(first);
  const said = await clinic.ask('GET', `/conversations/${first.conversationId}/messages`);
  expect(said.body.items).toHaveLength(1);
});

test('what is not a message is refused', async () => {
  for (const payload of [{}, { phone: '5511987650043' }, { text: 'oi', messageId: 'x' }])
    expect((await write(payload)).statusCode).toBe(400);
  expect((await write({}, { payload: '{', headers: { 'content-type': 'application/json' } })).statusCode).toBe(400);
});

test('another channel cannot be read through the simulator', async () => {
  expect((await outbox('00000000-0000-4000-8000-000000000000')).statusCode).toBe(404);
  expect((await outbox('x')).statusCode).toBe(404);
});

test('only this machine or the key holder may pretend to be someone', async () => {
  const message = { phone: '5511987650044', text: 'Oi', messageId: 'sim-3' };
  const far = { remoteAddress: '203.0.113.9' };
  expect((await write(message, far)).statusCode).toBe(401);
  expect((await write(message, { headers: { 'x-forwarded-for': '203.0.113.9' } })).statusCode).toBe(401);
  const headers = { authorization: `Bearer ${API_KEY}` };
  expect((await write(message, { ...far, headers })).statusCode).toBe(200);
  expect((await clinic.server.inject({ url: '/simulator/outbox', ...far })).statusCode).toBe(401);
});

test('where a real WhatsApp is connected there is no simulator', async () => {
  await using real = await openOutside((deps) => ({ ...deps, doors: { ...deps.doors, simulator: null } }));
  expect((await real.server.inject('/simulator/outbox')).statusCode).toBe(404);
  expect((await real.server.inject({ method: 'POST', url: '/webhooks/simulator', payload: {} })).statusCode).toBe(404);
});
