import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCloudEvents } from './parse-cloud-events.ts';

const ANA = { profile: { name: 'Ana Teste' }, wa_id: '5511900000001' };
const FROM_ANA = { from: ANA.wa_id, id: 'wamid.new', timestamp: '1773400000' };

function change(phoneNumberId: string, value: Readonly<Record<string, unknown>>, field = 'messages') {
  return { field, value: { metadata: { phone_number_id: phoneNumberId }, contacts: [ANA], ...value } };
}

function only(value: Readonly<Record<string, unknown>>, field?: string) {
  const events = parseCloudEvents({ entry: [{ changes: [change('1001', value, field)] }] });
  expect(events).toHaveLength(1);
  return events[0]?.event;
}

function heard(content: Readonly<Record<string, unknown>>) {
  return only({ messages: [{ ...FROM_ANA, ...content }] });
}

describe('a message that changes another one', () => {
  test('a correction is the first message again, with the new words', () => {
    const edit = {
      original_message_id: 'wamid.first',
      message: { context: { id: 'wamid.quoted' }, type: 'text', text: { body: 'quinta, não quarta' } },
    };
    expect(heard({ type: 'edit', edit })).toMatchObject({
      kind: 'message',
      isEdit: true,
      providerMessageId: 'wamid.first',
      inReplyTo: 'wamid.quoted',
      senderName: 'Ana Teste',
      content: { kind: 'text', text: 'quinta, não quarta' },
    });
  });

  test('a corrected caption stays with its picture', () => {
    const edit = {
      original_message_id: 'wamid.first',
      message: { type: 'image', image: { id: 'm1', caption: 'este dente' } },
    };
    expect(heard({ type: 'edit', edit })).toMatchObject({
      isEdit: true,
      content: { kind: 'media', media: 'image', reference: 'm1', caption: 'este dente' },
    });
  });

  test('a withdrawn message is named by its own id', () => {
    expect(heard({ type: 'revoke', revoke: { original_message_id: 'wamid.first' } })).toEqual({
      kind: 'revoke',
      sender: { phone: ANA.wa_id, lid: null, businessScopedId: null },
      providerMessageId: 'wamid.first',
    });
  });

  test('a reaction that was taken back has no emoji', () => {
    expect(heard({ type: 'reaction', reaction: { message_id: 'wamid.first' } })).toMatchObject({
      kind: 'reaction',
      targetProviderMessageId: 'wamid.first',
      emoji: '',
    });
  });

  test.each(['edit', 'revoke', 'reaction'])('of type %s without its target says nothing', (type) => {
    expect(heard({ type })?.kind).toBe('ignored');
  });
});

describe('what a patient sent is never lost', () => {
  test.each(['image', 'video', 'audio', 'sticker', 'document'])('%s', (type) => {
    expect(heard({ type, [type]: { id: 'm1', mime_type: 'x/y' } })).toMatchObject({
      content: { kind: 'media', media: type, reference: 'm1', mimeType: 'x/y' },
    });
  });

  test.each([
    ['interactive', { interactive: { type: 'nfm_reply', nfm_reply: { response_json: '{}' } } }],
    ['order', { order: { catalog_id: '1' } }],
    ['location', { location: { name: 'sem coordenadas' } }],
    ['contacts', { contacts: [] }],
    ['button', { button: {} }],
    ['constructor', {}],
  ])('%s that we cannot read is still something to answer', (type, content) => {
    expect(heard({ type, ...content })).toMatchObject({ kind: 'message', content: { kind: 'other', label: type } });
  });

  test("a template's button without a payload is what it says", () => {
    expect(heard({ type: 'button', button: { text: 'Confirmar' } })).toMatchObject({
      content: { kind: 'text', text: 'Confirmar' },
    });
  });

  test('a quoted message and its time come along', () => {
    const sent = heard({ type: 'text', text: { body: 'esse' }, context: { id: 'wamid.q' } });
    expect(sent).toMatchObject({ inReplyTo: 'wamid.q' });
    expect(sent?.kind === 'message' && sent.sentAt.epochMilliseconds).toBe(1_773_400_000_000);
  });
});

describe('who it is', () => {
  test('phone and business-scoped id together are one person', () => {
    const contacts = [{ ...ANA, user_id: 'BR.1' }];
    const messages = [{ ...FROM_ANA, type: 'text', text: { body: 'oi' } }];
    expect(only({ contacts, messages })).toMatchObject({
      sender: { phone: ANA.wa_id, lid: null, businessScopedId: 'BR.1' },
    });
  });

  test('in a batch of two people nobody gets the name of the other', () => {
    const contacts = [
      { profile: { name: 'Bia' }, wa_id: '5511900000002' },
      { profile: { name: 'Caio' }, user_id: 'BR.3' },
    ];
    const messages = [
      { id: 'a', from: '5511900000002', type: 'text', text: { body: 'a' } },
      { id: 'b', from_user_id: 'BR.3', type: 'text', text: { body: 'b' } },
      { id: 'c', from: '5511900000004', type: 'text', text: { body: 'c' } },
      { id: 'd', type: 'text', text: { body: 'd' } },
    ];
    const events = parseCloudEvents({ entry: [{ changes: [change('1001', { contacts, messages })] }] });
    const names = events.map(({ event }) => (event.kind === 'message' ? event.senderName : event.kind));
    expect(names).toEqual(['Bia', 'Caio', null, 'ignored']);
  });

  test('a group is not answered', () => {
    expect(heard({ type: 'text', text: { body: 'oi' }, group_id: 'G1' })).toEqual({ kind: 'ignored', reason: 'group' });
  });
});

describe("the clinic's own phone", () => {
  const echo = (content: Readonly<Record<string, unknown>>) =>
    only(
      { message_echoes: [{ from: '551140021000', to: ANA.wa_id, id: 'wamid.e', timestamp: '1773400000', ...content }] },
      'smb_message_echoes',
    );

  test('what staff typed there is an echo to that person', () => {
    expect(echo({ type: 'text', text: { body: 'já respondo' } })).toMatchObject({
      kind: 'echo',
      viaApi: false,
      recipient: { phone: ANA.wa_id },
      text: 'já respondo',
    });
    expect(echo({ type: 'image', image: { id: 'm1' } })).toMatchObject({ kind: 'echo', text: null });
  });

  test.each(['reaction', 'revoke', 'edit'])('a %s there takes nothing over', (type) => {
    expect(echo({ type })?.kind).toBe('ignored');
  });
});

describe('what became of a reply', () => {
  const status = (told: Readonly<Record<string, unknown>>) => only({ statuses: [{ id: 'wamid.1', ...told }] });

  test.each(['sent', 'delivered', 'read'])('%s', (reached) => {
    expect(status({ status: reached })).toEqual({
      kind: 'status',
      providerMessageIds: ['wamid.1'],
      status: reached,
      error: null,
    });
  });

  test('failed tells why, as far as it is told', () => {
    expect(status({ status: 'failed', errors: [{ code: 131047, title: 'Re-engagement message' }] })).toMatchObject({
      error: '131047 Re-engagement message',
    });
    expect(status({ status: 'failed', errors: [{ code: { toString: 1 }, message: 'x' }] })).toMatchObject({
      error: 'x',
    });
    expect(status({ status: 'failed' })).toMatchObject({ status: 'failed', error: null });
  });

  test('a remark on a reply that arrived is not a failure', () => {
    expect(status({ status: 'delivered', errors: [{ code: 131000, title: 'x' }] })).toMatchObject({ error: null });
  });

  test.each(['deleted', 'warning', 'constructor', '__proto__', ''])('"%s" is no status of ours', (name) => {
    expect(status({ status: name })?.kind).toBe('ignored');
  });
});

describe('a batch', () => {
  test('of several entries and numbers keeps its order, and a spoilt part spoils nothing else', () => {
    const text = (id: string) => ({ ...FROM_ANA, id, type: 'text', text: { body: id } });
    const events = parseCloudEvents({
      entry: [
        { changes: [change('1001', { messages: [text('a'), null, text('b')] }), null, { value: 'x' }] },
        'x',
        { changes: [change('2002', { messages: [text('c')], statuses: [{ id: 'd', status: 'read' }] })] },
        { changes: [{ field: 'messages', value: { messages: [text('nowhere')] } }] },
      ],
    });
    const ids = events.map(({ phoneNumberId, event }) => [
      phoneNumberId,
      event.kind === 'message' ? event.providerMessageId : event.kind,
    ]);
    expect(ids).toEqual([
      ['1001', 'a'],
      ['1001', 'b'],
      ['2002', 'c'],
      ['2002', 'status'],
    ]);
  });

  test('with anything anywhere is read without a throw', () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    const type = fc.constantFrom('text', 'edit', 'revoke', 'reaction', 'interactive', 'button', 'contacts', 'location');
    const message = fc.tuple(type, anything, anything).map(([kind, part, inner]) => ({
      ...FROM_ANA,
      type: kind,
      [kind]: part ?? { original_message_id: 'x', message: inner, list_reply: inner, phones: inner, name: inner },
      context: inner,
      timestamp: inner,
    }));
    const person = fc.record({ profile: anything, wa_id: anything, user_id: anything });
    const status = fc.record({ id: fc.constant('x'), status: fc.constant('failed'), errors: fc.array(anything) });
    fc.assert(
      fc.property(message, status, person, (one, told, who) => {
        const value = { messages: [one], message_echoes: [one], statuses: [told], contacts: [who] };
        expect(parseCloudEvents({ entry: [{ changes: [change('1001', value)] }] })).toHaveLength(3);
      }),
    );
  });
});
