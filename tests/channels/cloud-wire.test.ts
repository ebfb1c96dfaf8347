import type { Channel, Delivery } from '@post/application';
import {
  type ChannelId,
  type ClinicId,
  type ConversationId,
  type MessageId,
  type OutboundContent,
  Temporal,
} from '@post/domain';
import { createCloudMessenger } from '@post/whatsapp';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CloudServer, startCloudServer } from '../support/cloud-server.ts';

const NOW = Temporal.Instant.from('2026-03-10T12:00:00Z');
const CHANNEL: Channel = {
  id: 'channel' as ChannelId,
  clinicId: 'clinic' as ClinicId,
  kind: 'whatsapp-cloud',
  externalId: '1001',
};

let server: CloudServer;

beforeEach(async () => {
  server = await startCloudServer();
});

afterEach(() => server[Symbol.asyncDispose]());

function send(change: Partial<Delivery>, signal = new AbortController().signal) {
  const { url: baseUrl, phoneNumberId, token } = server;
  const delivery: Delivery = {
    clinicId: CHANNEL.clinicId,
    channelId: CHANNEL.id,
    conversationId: 'conversation' as ConversationId,
    messageId: 'message' as MessageId,
    address: '5511900000001',
    content: { kind: 'reply', text: 'Olá!', options: [] },
    attempt: 1,
    lastInboundAt: NOW.subtract({ minutes: 5 }).toString(),
    ...change,
  };
  return createCloudMessenger({ baseUrl, phoneNumberId, token, now: () => NOW }).send(CHANNEL, delivery, signal);
}

test('a reply goes to the phone or, without one, to the business-scoped id', async () => {
  await send({ address: '5511900000001' });
  await send({ address: 'BR.15025001' });
  const common = { messaging_product: 'whatsapp', recipient_type: 'individual', type: 'text' };
  const text = { body: 'Olá!', preview_url: false };
  expect(server.sends).toEqual([
    { ...common, to: '5511900000001', text },
    { ...common, recipient: 'BR.15025001', text },
  ]);
});

test('options come as buttons that answer with the id we gave', async () => {
  const options = [
    { id: 'o1:1', title: '10:00', description: null },
    { id: 'o1:2', title: '14:30', description: null },
  ];
  const content: OutboundContent = { kind: 'reply', text: 'Qual prefere?\n1. 10:00\n2. 14:30', options };
  expect((await send({ content })).kind).toBe('accepted');
  expect(server.sends[0]).toMatchObject({
    type: 'interactive',
    interactive: {
      type: 'button',
      body: { text: content.text },
      action: {
        buttons: [
          { type: 'reply', reply: { id: 'o1:1', title: '10:00' } },
          { type: 'reply', reply: { id: 'o1:2', title: '14:30' } },
        ],
      },
    },
  });
});

test('free words leave for a day after the last message, and not a second longer', async () => {
  const ago = (seconds: number) => NOW.subtract({ seconds }).toString();
  const day = 24 * 3_600;
  expect((await send({ lastInboundAt: ago(day - 1) })).kind).toBe('accepted');
  for (const lastInboundAt of [ago(day), ago(day + 1), ago(30 * day), null])
    expect(await send({ lastInboundAt })).toEqual({
      kind: 'rejected',
      reason: 'outside-service-window',
      retryAfterMs: null,
    });
  expect(server.requests).toBe(1);
});

test('a text that no message can hold is refused without asking', async () => {
  for (const text of ['x'.repeat(4_097), ' \n ']) {
    const content: OutboundContent = { kind: 'reply', text, options: [] };
    expect(await send({ content })).toMatchObject({ kind: 'rejected', retryAfterMs: null });
  }
  expect(server.requests).toBe(0);
});

test('given up before it began: surely not sent, and another process may', async () => {
  const gone = AbortSignal.abort();
  expect(await send({}, gone)).toMatchObject({ kind: 'rejected', retryAfterMs: 0 });
  expect(server.requests).toBe(0);
});

test('a redirect is not followed: the words of a patient go to one address only', async () => {
  server.failNext(307, {}, { location: `${server.url}/v24.0/${server.phoneNumberId}/messages` });
  expect(await send({})).toMatchObject({ kind: 'rejected', retryAfterMs: null });
  expect(server.requests).toBe(1);
  expect(server.sends).toEqual([]);
});

test("Meta's own code counts for more than the status beside it", async () => {
  server.failNext(400, { error: { code: 131056, message: 'pair rate limit' } });
  expect(await send({})).toMatchObject({ kind: 'rejected', retryAfterMs: 6_000 });
  server.failNext(500, { error: { code: 131047 } });
  expect(await send({})).toMatchObject({ kind: 'rejected', retryAfterMs: null });
});

test('whatever Cora offers, Meta takes it, and the numbered lines are in it', async () => {
  const words = (most: number) => fc.string({ unit: 'grapheme', maxLength: most });
  const option = fc.record({
    id: fc.oneof(fc.uuid(), words(260)),
    title: fc.oneof(words(21), words(26)),
    description: fc.option(words(80)),
  });
  const spoken = fc.tuple(words(40), fc.constantFrom(0, 1_000, 1_100, 4_050, 4_200));
  const text = spoken.map(([said, more]) => `${said}${'a'.repeat(more)}`);
  const options = fc.array(option, { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(text, options, async (said, offered) => {
      const before = server.sends.length;
      const outcome = await send({ content: { kind: 'reply', text: said, options: offered } });
      const sendable = said.trim() !== '' && [...said].length <= 4_096;
      expect(outcome.kind).toBe(sendable ? 'accepted' : 'rejected');
      expect(server.sends.length - before).toBe(sendable ? 1 : 0);
      if (sendable) expect(JSON.stringify(server.sends.at(-1))).toContain(JSON.stringify(said));
    }),
    { numRuns: 150 },
  );
});
