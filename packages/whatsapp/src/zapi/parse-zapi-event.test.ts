import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseZapiEvent, zapiInstanceOf } from './parse-zapi-event.ts';

const FOLDER = new URL('../../../../tests/data/zapi-webhooks/', import.meta.url);

const recorded = readdirSync(FOLDER).map((name) => ({
  name: name.replace('.json', ''),
  payload: JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Record<string, unknown>,
}));

/** A received event with invented values; `change` adds the content of one kind. */
function received(change: Readonly<Record<string, unknown>>) {
  return parseZapiEvent({
    chatLid: '90000000000001@lid',
    instanceId: 'INST0001',
    messageId: '3EB0AAAA0001',
    phone: '5511900000001',
    fromMe: false,
    momment: 1_773_400_000_000,
    senderName: 'Ana Teste',
    type: 'ReceivedCallback',
    fromApi: false,
    ...change,
  });
}

describe('what the provider recorded', () => {
  const kinds = Object.fromEntries(
    recorded.map(({ name, payload }) => {
      const event = parseZapiEvent(payload);
      return [name, event.kind === 'message' ? `message:${event.content.kind}` : event.kind];
    }),
  );

  test('every recorded payload is read as what it is', () => {
    expect(kinds).toMatchSnapshot();
  });

  test('nothing of a group, a channel, a call or the clinic itself becomes a message', () => {
    for (const { payload } of recorded) {
      const never =
        payload.isGroup === true || payload.isNewsletter === true || payload.fromMe === true || payload.notification;
      if (never) expect(parseZapiEvent(payload).kind).not.toBe('message');
    }
  });

  test('the instance that a payload names is found', () => {
    expect(zapiInstanceOf({ instanceId: 'INST0001' })).toBe('INST0001');
    expect(zapiInstanceOf(null)).toBeNull();
  });
});

describe('who wrote', () => {
  test('a phone and a hidden id are both kept', () => {
    expect(received({ text: { message: 'oi' } })).toMatchObject({
      kind: 'message',
      sender: { phone: '5511900000001', lid: '90000000000001@lid', businessScopedId: null },
      senderName: 'Ana Teste',
    });
  });

  test('a hidden number has no phone', () => {
    const event = received({ phone: '90000000000001@lid', chatLid: null, text: { message: 'oi' } });
    expect(event).toMatchObject({ kind: 'message', sender: { phone: null, lid: '90000000000001@lid' } });
  });

  test.each([
    ['120363000000000001-group', 'group'],
    ['5511900000001-1632228638', 'group'],
    ['120363000000000002@newsletter', 'newsletter'],
    ['5511900000001-broadcast', 'broadcast'],
    ['status@broadcast', 'broadcast'],
  ])('%s is a %s and never answered', (phone, reason) => {
    expect(received({ phone, text: { message: 'oi' } })).toEqual({ kind: 'ignored', reason });
  });
});

describe('what was sent', () => {
  const kinds: readonly (readonly [string, Record<string, unknown>, object])[] = [
    ['a text', { text: { message: 'Quero marcar' } }, { kind: 'text', text: 'Quero marcar' }],
    [
      'a tapped button',
      { buttonsResponseMessage: { buttonId: 'b1', message: 'Confirmar' } },
      { kind: 'choice', id: 'b1', title: 'Confirmar' },
    ],
    [
      'a tapped row',
      { listResponseMessage: { title: '09:45', message: 'Ter', selectedRowId: 'o1:2' } },
      { kind: 'choice', id: 'o1:2', title: '09:45' },
    ],
    [
      'a voice note',
      {
        audio: { ptt: true, seconds: 11, audioUrl: 'https://media.example/a.ogg', mimeType: 'audio/ogg; codecs=opus' },
      },
      { kind: 'media', media: 'audio', seconds: 11 },
    ],
    [
      'an image',
      { image: { imageUrl: 'https://media.example/i.jpg', caption: 'pedido', mimeType: 'image/jpeg' } },
      { kind: 'media', media: 'image', caption: 'pedido' },
    ],
    [
      'a document',
      { document: { documentUrl: 'https://media.example/d.pdf', fileName: 'exame.pdf', mimeType: 'application/pdf' } },
      { kind: 'media', media: 'document', fileName: 'exame.pdf' },
    ],
    [
      'a place',
      { location: { longitude: -46.65, latitude: -23.56, address: 'Rua Exemplo, 10' } },
      { kind: 'location', latitude: -23.56 },
    ],
    [
      'a card',
      { contact: { displayName: 'Bia Teste', phones: ['5511900000002'] } },
      { kind: 'contact-card', phones: ['5511900000002'] },
    ],
    [
      'a vote',
      { pollVote: { pollMessageId: 'x', options: [{ name: 'Tarde' }] } },
      { kind: 'poll-vote', options: ['Tarde'] },
    ],
    [
      'a sticker',
      { sticker: { stickerUrl: 'https://media.example/s.webp', mimeType: 'image/webp' } },
      { kind: 'media', media: 'sticker' },
    ],
  ];

  test.each(kinds)('%s', (_what, content, expected) => {
    expect(received(content)).toMatchObject({ kind: 'message', content: expected });
  });

  test('a correction says that it is one', () => {
    expect(received({ isEdit: true, text: { message: 'texto corrigido' } })).toMatchObject({
      kind: 'message',
      isEdit: true,
    });
  });

  test('a message that is only announced waits for its content', () => {
    expect(received({ waitingMessage: true })).toMatchObject({ kind: 'waiting', providerMessageId: '3EB0AAAA0001' });
  });

  test('a reaction names what it reacts to; taken back, it is empty', () => {
    const reaction = { value: '👍', time: 1, referencedMessage: { messageId: '3EB0BBBB0002', fromMe: true } };
    expect(received({ reaction })).toMatchObject({
      kind: 'reaction',
      emoji: '👍',
      targetProviderMessageId: '3EB0BBBB0002',
    });
    expect(received({ reaction: { ...reaction, value: '' } })).toMatchObject({ kind: 'reaction', emoji: '' });
  });

  test('a withdrawn message is a revoke, a call is nothing', () => {
    expect(received({ notification: 'REVOKE' })).toMatchObject({ kind: 'revoke' });
    expect(received({ notification: 'CALL_VOICE', callId: 'CALL0001' }).kind).toBe('ignored');
  });

  test('an answer to a status is never answered', () => {
    expect(received({ isStatusReply: true, text: { message: 'que lindo' } }).kind).toBe('ignored');
  });

  test('what staff typed on the phone is told apart from what we sent', () => {
    const own = { fromMe: true, text: { message: 'resposta' } };
    expect(received({ ...own, fromApi: false })).toMatchObject({ kind: 'echo', viaApi: false, text: 'resposta' });
    expect(received({ ...own, fromApi: true })).toMatchObject({ kind: 'echo', viaApi: true });
  });

  test('times in seconds and in milliseconds are the same time', () => {
    const at = (momment: number) => received({ momment, text: { message: 'oi' } });
    expect(at(1_773_400_000)).toMatchObject({
      sentAt: expect.objectContaining({ epochMilliseconds: 1_773_400_000_000 }),
    });
    expect(at(1_773_400_000_000)).toMatchObject({
      sentAt: expect.objectContaining({ epochMilliseconds: 1_773_400_000_000 }),
    });
  });
});

describe('what became of our messages', () => {
  const status = (word: string) => parseZapiEvent({ type: 'MessageStatusCallback', status: word, ids: ['A', 'B'] });

  test.each([
    ['SENT', 'sent'],
    ['RECEIVED', 'delivered'],
    ['READ', 'read'],
    ['PLAYED', 'read'],
  ])('%s is %s', (word, expected) => {
    expect(status(word)).toEqual({ kind: 'status', providerMessageIds: ['A', 'B'], status: expected, error: null });
  });

  test('our own reading, and words that are no status, say nothing of the patient', () => {
    for (const word of ['READ_BY_ME', 'constructor', '']) expect(status(word).kind).toBe('ignored');
  });

  test('a delivery with an error has failed, with the reason', () => {
    const event = parseZapiEvent({ type: 'DeliveryCallback', messageId: 'A', error: 'Phone number does not exist' });
    expect(event).toEqual({
      kind: 'status',
      providerMessageIds: ['A'],
      status: 'failed',
      error: 'Phone number does not exist',
    });
    expect(parseZapiEvent({ type: 'DeliveryCallback', messageId: 'A', errorCode: 'SHADOW_BAN' })).toMatchObject({
      status: 'failed',
      error: 'SHADOW_BAN',
    });
  });

  test('typing, recording and pausing are presence', () => {
    const presence = (word: string) =>
      parseZapiEvent({ type: 'PresenceChatCallback', phone: '5511900000001', status: word });
    expect(presence('COMPOSING')).toMatchObject({ kind: 'presence', presence: 'composing' });
    expect(presence('RECORDING')).toMatchObject({ kind: 'presence', presence: 'recording' });
    expect(presence('PAUSED')).toMatchObject({ kind: 'presence', presence: 'idle' });
  });
});

describe('whatever comes', () => {
  test('any JSON is read without a throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (payload) => typeof parseZapiEvent(payload).kind === 'string'));
  });

  test('a recorded payload with any field replaced by anything is read without a throw', () => {
    const payloads = recorded.map(({ payload }) => payload);
    fc.assert(
      fc.property(fc.constantFrom(...payloads), fc.nat(), fc.jsonValue(), (payload, place, value) => {
        const keys = Object.keys(payload);
        const key = keys[place % keys.length] ?? 'type';
        return typeof parseZapiEvent({ ...payload, [key]: value }).kind === 'string';
      }),
      { numRuns: 2_000 },
    );
  });
});
