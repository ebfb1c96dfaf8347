import type { ConversationId } from '@post/domain';
import { Temporal } from '@post/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW, type Outside, openOutside } from './testing/open-outside.ts';

let clinic: Outside;

beforeAll(async () => {
  clinic = await openOutside();
});

afterAll(() => clinic?.[Symbol.asyncDispose]());

async function patientWrites(phone: string, text: string): Promise<ConversationId> {
  const { clinicId, id: channelId } = clinic.channels.zapi;
  await clinic.ports.inbox.accept({
    clinicId,
    channelId,
    raw: '{}',
    event: {
      kind: 'message',
      sender: { phone, lid: null, businessScopedId: null },
      senderName: 'Ana Teste',
      providerMessageId: `${phone}-${text}`,
      inReplyTo: null,
      sentAt: NOW.toInstant(),
      isEdit: false,
      content: { kind: 'text', text },
    },
  });
  await clinic.settled();
  const { clinicId: ofClinic } = clinic.deps.api;
  const heard = await clinic.ports.store.read(ofClinic, (reader) =>
    reader.messageOfProvider(channelId, `${phone}-${text}`),
  );
  if (!heard) throw new Error('the message is nowhere');
  return heard.conversationId;
}

test('staff see who wrote, and what', async () => {
  const id = await patientWrites('5511987650011', 'Oi, boa tarde!');
  await patientWrites('5511987650011', 'Queria marcar');
  const { body } = await clinic.ask('GET', '/conversations');
  const [item] = body.items;
  expect(item).toMatchObject({
    id,
    contact: { name: 'Ana Teste', phone: '5511987650011' },
    handling: 'cora',
    handedOverAt: null,
  });
  expect(Temporal.Instant.from(item.lastMessageAt)).toBeInstanceOf(Temporal.Instant);
  const { body: said } = await clinic.ask('GET', `/conversations/${id}/messages`);
  expect(said.items.map(({ text, author, status }: Record<string, unknown>) => [author, text, status])).toEqual([
    ['patient', 'Queria marcar', null],
    ['patient', 'Oi, boa tarde!', null],
  ]);
});

test('a conversation is taken over and given back; the same again changes nothing', async () => {
  const id = await patientWrites('5511987650012', 'Oi');
  for (const act of ['handoff', 'handoff']) {
    const { status, body } = await clinic.ask('POST', `/conversations/${id}/${act}`);
    expect([status, body.handling]).toEqual([200, 'staff']);
    expect(body.handedOverAt).toMatch(/-03:00$/);
  }
  const { status, body } = await clinic.ask('POST', `/conversations/${id}/resume`);
  expect([status, body.handling, body.handedOverAt]).toEqual([200, 'cora', null]);
});

test('writing as staff queues the reply and takes the conversation over, once per key', async () => {
  const id = await patientWrites('5511987650013', 'Oi');
  const replies = clinic.nudges.replies;
  const send = () =>
    clinic.ask('POST', `/conversations/${id}/messages`, {
      payload: { text: 'Aqui é a recepção.' },
      headers: { 'idempotency-key': 'reply-0001' },
    });
  const first = await send();
  const second = await send();
  expect(first.status).toBe(201);
  expect(first.body).toMatchObject({ author: 'staff', kind: 'reply', text: 'Aqui é a recepção.', status: 'queued' });
  expect(second.body).toEqual(first.body);
  expect(clinic.nudges.replies).toBe(replies + 1);
  const { body: conversation } = await clinic.ask('GET', `/conversations/${id}`);
  expect(conversation.handling).toBe('staff');
  const { body: said } = await clinic.ask('GET', `/conversations/${id}/messages`);
  expect(said.items).toHaveLength(2);
});

test('a long conversation comes in pages, newest first', async () => {
  const id = await patientWrites('5511987650014', 'mensagem 1');
  for (const number of [2, 3, 4, 5]) await patientWrites('5511987650014', `mensagem ${number}`);
  const texts: string[] = [];
  let cursor = '';
  do {
    const more = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await clinic.ask('GET', `/conversations/${id}/messages?limit=2${more}`);
    texts.push(...body.items.map(({ text }: { text: string }) => text));
    cursor = body.nextCursor;
  } while (cursor);
  expect(texts).toEqual([5, 4, 3, 2, 1].map((number) => `mensagem ${number}`));
});
