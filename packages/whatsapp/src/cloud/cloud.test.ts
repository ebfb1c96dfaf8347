import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudMessage } from './cloud-message.ts';
import { parseCloudEvents } from './parse-cloud-events.ts';
import { verifyCloudChallenge, verifyCloudSignature } from './verify-cloud.ts';

const ANA = { profile: { name: 'Ana Teste' }, wa_id: '5511900000001', user_id: 'BR.15025001' };

/** A batch as Meta posts it, with one change on our number. */
function batch(value: Readonly<Record<string, unknown>>) {
  const metadata = { display_phone_number: '551140021000', phone_number_id: '1001' };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value: { metadata, contacts: [ANA], ...value } }] }],
  };
}

function message(content: Readonly<Record<string, unknown>>) {
  const events = parseCloudEvents(
    batch({ messages: [{ from: ANA.wa_id, id: 'wamid.1', timestamp: '1773400000', ...content }] }),
  );
  return events[0]?.event;
}

describe('who may post', () => {
  const body = Buffer.from('{"olá":1}');
  const sign = (secret: string) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

  test('only the right signature over exactly these bytes', () => {
    expect(verifyCloudSignature(body, sign('segredo'), 'segredo')).toBe(true);
    expect(verifyCloudSignature(body, sign('outro'), 'segredo')).toBe(false);
    expect(verifyCloudSignature(Buffer.from('{"olá":2}'), sign('segredo'), 'segredo')).toBe(false);
    expect(verifyCloudSignature(body, 'sha256=', 'segredo')).toBe(false);
  });

  test('the challenge is for who knows the token', () => {
    const query = { 'hub.mode': 'subscribe', 'hub.verify_token': 'token', 'hub.challenge': '42' };
    expect(verifyCloudChallenge(query, 'token')).toBe('42');
    expect(verifyCloudChallenge({ ...query, 'hub.verify_token': 'x' }, 'token')).toBeNull();
    expect(verifyCloudChallenge(null, 'token')).toBeNull();
  });
});

describe('what a batch says', () => {
  const kinds: readonly (readonly [string, Record<string, unknown>, object])[] = [
    ['text', { text: { body: 'oi' } }, { kind: 'text', text: 'oi' }],
    [
      'interactive',
      { interactive: { type: 'button_reply', button_reply: { id: 'o1:1', title: 'Sim' } } },
      { kind: 'choice', id: 'o1:1', title: 'Sim' },
    ],
    [
      'interactive',
      { interactive: { type: 'list_reply', list_reply: { id: 'o1:2', title: '10:00' } } },
      { kind: 'choice', id: 'o1:2', title: '10:00' },
    ],
    [
      'button',
      { button: { payload: 'confirmar', text: 'Confirmar' } },
      { kind: 'choice', id: 'confirmar', title: 'Confirmar' },
    ],
    ['audio', { audio: { id: 'm1', mime_type: 'audio/ogg' } }, { kind: 'media', media: 'audio', reference: 'm1' }],
    [
      'document',
      { document: { id: 'm2', filename: 'exame.pdf', caption: 'meu exame' } },
      { kind: 'media', fileName: 'exame.pdf', caption: 'meu exame' },
    ],
    [
      'location',
      { location: { latitude: -23.5, longitude: -46.6, name: 'Casa' } },
      { kind: 'location', address: 'Casa' },
    ],
    [
      'contacts',
      { contacts: [{ name: { formatted_name: 'Bia' }, phones: [{ phone: '+55 11 90000-0002' }] }] },
      { kind: 'contact-card', name: 'Bia' },
    ],
    ['unsupported', {}, { kind: 'other', label: 'unsupported' }],
  ];

  test.each(kinds)('a message of type %s', (type, content, expected) => {
    expect(message({ type, ...content })).toMatchObject({
      kind: 'message',
      senderName: 'Ana Teste',
      content: expected,
    });
  });

  test('several messages and statuses come in their order, each for its number', () => {
    const text = (id: string) => ({ from: ANA.wa_id, id, timestamp: '1773400000', type: 'text', text: { body: id } });
    const events = parseCloudEvents(
      batch({ messages: [text('a'), text('b')], statuses: [{ id: 'c', status: 'read' }] }),
    );
    expect(events.map(({ phoneNumberId }) => phoneNumberId)).toEqual(['1001', '1001', '1001']);
    expect(events.map(({ event }) => event.kind)).toEqual(['message', 'message', 'status']);
  });

  test('a person without a phone is known by the business-scoped id', () => {
    const contacts = [{ profile: { name: 'Rita' }, user_id: 'BR.77' }];
    const without = { id: 'wamid.2', timestamp: '1773400000', type: 'text', text: { body: 'oi' } };
    for (const sent of [without, { ...without, from_user_id: 'BR.77' }]) {
      const [found] = parseCloudEvents(batch({ contacts, messages: [sent] }));
      expect(found?.event).toMatchObject({
        kind: 'message',
        senderName: 'Rita',
        sender: { phone: null, businessScopedId: 'BR.77' },
      });
    }
  });

  test('a reaction, an echo of staff and a failure are what they are; a changed number is nothing', () => {
    expect(message({ type: 'reaction', reaction: { message_id: 'w9', emoji: '👍' } })).toMatchObject({
      kind: 'reaction',
      targetProviderMessageId: 'w9',
    });
    expect(message({ type: 'system', system: { body: 'changed' } })?.kind).toBe('ignored');
    const echo = parseCloudEvents(
      batch({
        message_echoes: [
          { to: ANA.wa_id, id: 'w3', timestamp: '1773400000', type: 'text', text: { body: 'já respondo' } },
        ],
      }),
    );
    expect(echo[0]?.event).toMatchObject({ kind: 'echo', viaApi: false, text: 'já respondo' });
    const failed = parseCloudEvents(
      batch({ statuses: [{ id: 'w4', status: 'failed', errors: [{ code: 131026, title: 'Message undeliverable' }] }] }),
    );
    expect(failed[0]?.event).toMatchObject({ kind: 'status', status: 'failed', error: '131026 Message undeliverable' });
  });

  test('any JSON is read without a throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (payload) => Array.isArray(parseCloudEvents(payload))));
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        Array.isArray(parseCloudEvents(batch({ messages: [value], statuses: [value], contacts: [value] }))),
      ),
    );
  });
});

describe('what leaves', () => {
  const options = (count: number, title = '10:00') =>
    Array.from({ length: count }, (_, index) => ({
      id: `o1:${index}`,
      title: `${index}${[...title].slice(1).join('')}`,
      description: null,
    }));
  const kindOf = (count: number, title?: string, text = 'Qual prefere?') => {
    const sent = cloudMessage({ kind: 'reply', text, options: options(count, title) });
    const interactive = sent?.interactive;
    return typeof interactive === 'object' && interactive !== null && 'type' in interactive
      ? interactive.type
      : sent?.type;
  };

  test('up to three options are buttons, up to ten a list, more are text', () => {
    expect([0, 1, 3, 4, 10, 11].map((count) => kindOf(count))).toEqual([
      'text',
      'button',
      'button',
      'list',
      'list',
      'text',
    ]);
  });

  test('what is longer than a button or a row may be goes as a list or as text', () => {
    expect(kindOf(2, 'x'.repeat(22))).toBe('list');
    expect(kindOf(2, 'x'.repeat(25))).toBe('text');
    expect(kindOf(2, '10:00', 'y'.repeat(1_025))).toBe('text');
    expect(kindOf(2, 'é'.repeat(20))).toBe('button');
    expect(kindOf(2, '😀'.repeat(20))).toBe('button');
    expect(kindOf(5, 'x'.repeat(24))).toBe('list');
    expect(kindOf(5, 'x'.repeat(25))).toBe('text');
    expect(kindOf(5, '10:00', '😀'.repeat(1_024))).toBe('list');
    expect(cloudMessage({ kind: 'reply', text: '😀'.repeat(4_097), options: [] })).toBeNull();
    expect(cloudMessage({ kind: 'reply', text: '😀'.repeat(4_096), options: [] })).not.toBeNull();
  });

  test('what nobody could tell apart, or could not read, is never a button', () => {
    const [one, two] = [
      { id: 'o1:1', title: '10:00', description: null },
      { id: 'o1:2', title: '10:00', description: 'com a Dra. Lia' },
    ];
    const typeOf = (...shown: readonly (typeof one | typeof two)[]) =>
      JSON.stringify(cloudMessage({ kind: 'reply', text: 'Qual prefere?', options: shown }));
    expect(typeOf(one, two)).toContain('"type":"list"');
    expect(typeOf(one, two)).toContain('"description":"com a Dra. Lia"');
    expect(typeOf(one, one)).toContain('"type":"text"');
    expect(typeOf({ ...one, title: ' ' }, two)).toContain('"type":"text"');
    expect(typeOf({ ...one, id: 'x'.repeat(201) }, two)).toContain('"type":"text"');
    expect(typeOf(one, { ...two, description: 'x'.repeat(73) })).toContain('"type":"text"');
    expect(cloudMessage({ kind: 'reply', text: ' \n', options: [] })).toBeNull();
  });
});
