import type { Channel, ChannelKind, Delivery, Messenger } from '@post/application';
import type { ChannelId, ClinicId, ConversationId, MessageId, OutboundContent } from '@post/domain';
import { createMessengerRouter } from '@post/whatsapp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../support/services/until.ts';
import { type ChannelUnderTest, cloudChannel, simulatorMessenger, zapiChannel } from './channels-under-test.ts';

const MENU: OutboundContent = {
  kind: 'reply',
  text: 'Qual prefere?\n1. 10:00\n2. 14:30',
  options: [
    { id: 'o1:1', title: '10:00', description: null },
    { id: 'o1:2', title: '14:30', description: null },
  ],
};

function channelOf(kind: ChannelKind): Channel {
  return { id: 'channel' as ChannelId, clinicId: 'clinic' as ClinicId, kind, externalId: 'x' };
}

function delivery(content: OutboundContent = { kind: 'reply', text: 'Olá!', options: [] }): Delivery {
  return {
    clinicId: 'clinic' as ClinicId,
    channelId: 'channel' as ChannelId,
    conversationId: 'conversation' as ConversationId,
    messageId: 'message' as MessageId,
    address: '5511900000001',
    content,
    attempt: 1,
    lastInboundAt: new Date().toISOString(),
  };
}

function send(messenger: Messenger, kind: ChannelKind, what: { content?: OutboundContent; signal?: AbortSignal } = {}) {
  return messenger.send(channelOf(kind), delivery(what.content), what.signal ?? new AbortController().signal);
}

describe.each([
  ['Z-API', zapiChannel],
  ['Cloud API', cloudChannel],
])('every provider: %s', (_name, open) => {
  let under: ChannelUnderTest;

  beforeEach(async () => {
    under = await open();
  });

  afterEach(() => under.provider[Symbol.asyncDispose]());

  test('a text arrives once and gets the id that its statuses will name', async () => {
    const outcome = await send(under.messenger, under.kind);
    expect(outcome).toMatchObject({ kind: 'accepted', providerMessageId: expect.stringMatching(/.+/) });
    expect(under.provider.texts()).toEqual(['Olá!']);
    expect(under.provider.requests()).toBe(1);
  });

  test('options can always be typed: their numbers are in the words', async () => {
    expect((await send(under.messenger, under.kind, { content: MENU })).kind).toBe('accepted');
    expect(under.provider.texts()).toEqual([MENU.text]);
  });

  test('nobody listens: surely not sent, and worth another try', async () => {
    const outcome = await send(under.unreachable, under.kind);
    expect(outcome).toMatchObject({ kind: 'rejected', retryAfterMs: 0 });
  });

  test('wrong credentials: refused for good, nothing sent', async () => {
    expect(await send(under.impostor, under.kind)).toMatchObject({ kind: 'rejected', retryAfterMs: null });
    expect(under.provider.texts()).toEqual([]);
  });

  test('too fast: refused with a wait', async () => {
    under.provider.fail(429);
    expect(await send(under.messenger, under.kind)).toMatchObject({
      kind: 'rejected',
      retryAfterMs: expect.any(Number),
    });
  });

  test('given up before it was sent: worth another try, and nobody was asked', async () => {
    const outcome = await send(under.messenger, under.kind, { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ kind: 'rejected', retryAfterMs: 0 });
    expect(under.provider.requests()).toBe(0);
  });

  test('an address that redirects is not followed', async () => {
    under.provider.fail(302);
    expect(await send(under.messenger, under.kind)).toMatchObject({ kind: 'rejected', retryAfterMs: null });
    expect(under.provider.requests()).toBe(1);
  });

  test('an error that does not tell: perhaps sent, and asked only once', async () => {
    under.provider.fail(500);
    expect((await send(under.messenger, under.kind)).kind).toBe('unknown');
    expect(under.provider.requests()).toBe(1);
  });

  test('the line breaks after it was taken: perhaps sent, and asked only once', async () => {
    under.provider.drop();
    expect((await send(under.messenger, under.kind)).kind).toBe('unknown');
    expect(under.provider.texts()).toEqual(['Olá!']);
    expect(under.provider.requests()).toBe(1);
  });

  test('taken but never answered, then given up: perhaps sent', async () => {
    under.provider.hang();
    const giveUp = new AbortController();
    const sending = send(under.messenger, under.kind, { signal: giveUp.signal });
    await until(async () => under.provider.texts().length === 1, { what: 'the request', withinMs: 5_000 });
    giveUp.abort();
    expect((await sending).kind).toBe('unknown');
  });
});

describe('the simulator', () => {
  test('takes everything; the same reply keeps its id', async () => {
    const first = await send(simulatorMessenger(), 'simulator', { content: MENU });
    expect(first).toMatchObject({ kind: 'accepted' });
    expect(await send(simulatorMessenger(), 'simulator', { content: MENU })).toEqual(first);
  });
});

test('a channel whose provider is not configured refuses for good', async () => {
  const router = createMessengerRouter({ simulator: simulatorMessenger() });
  expect((await send(router, 'simulator')).kind).toBe('accepted');
  expect(await send(router, 'zapi')).toMatchObject({ kind: 'rejected', retryAfterMs: null });
});
