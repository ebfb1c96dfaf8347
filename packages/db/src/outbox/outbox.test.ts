import type { Delivery } from '@post/application';
import { type ConversationId, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestClinic, type TestClinic } from '../../testing/open-test-clinic.ts';
import { type TestDatabase, testDatabases } from '../../testing/open-test-database.ts';
import { openDesk, type TestDesk } from '../../testing/test-conversation.ts';
import { echo, newPhone, says, tick } from '../../testing/test-events.ts';
import { createOutbox } from './create-outbox.ts';

describe.each(testDatabases)('replies on their way out, on the $name', { timeout: 60_000 }, ({ open }) => {
  let place: TestDatabase;
  let clinic: TestClinic;
  let desk: TestDesk;

  beforeAll(async () => {
    place = await open();
    clinic = await openTestClinic(place.database);
    desk = openDesk(clinic);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  async function withReplies(...texts: string[]): Promise<ConversationId> {
    const conversationId = await desk.hear(echo(newPhone(), 'aqui é a Bia'));
    for (const text of texts) {
      await clinic.store.transact(clinic.clinicId, (tx) =>
        tx.queueOutbound(conversationId, 'staff', { kind: 'reply', text, options: [] }),
      );
    }
    return conversationId;
  }
  async function next(conversationId: ConversationId): Promise<Delivery> {
    const delivery = await desk.nextReply(conversationId);
    if (delivery === null) throw new Error('nothing may leave');
    return delivery;
  }
  const statuses = async (id: ConversationId) => (await desk.messages(id)).slice(1).map((one) => one.status);
  const openTasks = async (id: ConversationId) => {
    const page = await clinic.store.read(clinic.clinicId, (reader) =>
      reader.tasks({ status: 'open' }, { limit: 500, cursor: null }),
    );
    return page.items.filter((one) => one.conversationId === id).map((one) => one.kind);
  };

  test('answers leave before what the clinic writes first, and take along what waits before them', async () => {
    const unasked = (id: ConversationId, text: string) =>
      clinic.store.transact(clinic.clinicId, (tx) => tx.queueUnasked(id, { kind: 'reply', text, options: [] }));
    const [one, two, three] = [await withReplies(), await withReplies(), await withReplies()];
    for (const id of [one, two]) await unasked(id, `lembrete ${id}`);
    await clinic.store.transact(clinic.clinicId, (tx) =>
      tx.queueOutbound(three, 'cora', { kind: 'reply', text: 'resposta', options: [] }),
    );
    await clinic.store.transact(clinic.clinicId, (tx) =>
      tx.queueOutbound(two, 'cora', { kind: 'reply', text: 'outra resposta', options: [] }),
    );
    const left: string[] = [];
    for (let delivery = await desk.outbox.claimNext(); delivery; delivery = await desk.outbox.claimNext()) {
      left.push(delivery.content.text);
      await desk.outbox.markSent(delivery, `unasked-${delivery.messageId}`);
    }
    expect(left).toEqual([`lembrete ${two}`, 'resposta', 'outra resposta', `lembrete ${one}`]);
  });

  test('replies of one conversation leave one after the other, in order', async () => {
    const id = await withReplies('um', 'dois', 'três');
    const first = await next(id);
    expect(first).toMatchObject({ content: { text: 'um' }, attempt: 1, channelId: clinic.channel.id });
    expect(await desk.nextReply(id)).toBeNull();
    await desk.outbox.markSent(first, `${id}-1`);
    const second = await next(id);
    await desk.outbox.retryIn(second, 60_000, 'busy');
    expect(await desk.nextReply(id)).toBeNull();
    await place.database.read('test', (session) =>
      session.rows(sql`update outbox set due_at = now() where conversation_id = ${id}`),
    );
    expect(await next(id)).toMatchObject({ content: { text: 'dois' }, attempt: 2 });
    expect(await statuses(id)).toEqual(['sent', 'sending', 'queued']);
  });

  test('a reply that failed or may have been sent asks staff to look, and does not hold up the next', async () => {
    const id = await withReplies('um', 'dois', 'três');
    await desk.outbox.markFailed(await next(id), 'no such phone');
    await desk.outbox.markUnknown(await next(id), 'timeout');
    expect(await next(id)).toMatchObject({ content: { text: 'três' } });
    expect(await statuses(id)).toEqual(['failed', 'unknown', 'sending']);
    expect(await openTasks(id)).toEqual(['undelivered', 'undelivered']);
  });

  test('ticks only ever move forward, also when they come twice and out of order', async () => {
    const id = await withReplies('um');
    await desk.outbox.markSent(await next(id), `${id}-a`);
    const seen: unknown[] = [];
    for (const status of ['read', 'sent', 'delivered', 'failed', 'read'] as const) {
      await desk.record(tick([`${id}-a`], status));
      seen.push(...(await statuses(id)));
    }
    expect(seen).toEqual(['read', 'read', 'read', 'read', 'read']);
    await desk.outbox.markSent({ ...(await lastDelivery(id)) }, `${id}-a`);
    expect(await statuses(id)).toEqual(['read']);
  });

  async function lastDelivery(id: ConversationId): Promise<Delivery> {
    const said = (await desk.messages(id)).at(-1);
    if (said?.content.kind !== 'reply') throw new Error('no reply');
    const { clinicId, channel } = clinic;
    const rest = { address: 'x', content: said.content, attempt: 1, lastInboundAt: null };
    return { clinicId, channelId: channel.id, conversationId: id, messageId: said.id, ...rest };
  }

  test('ticks of a batch are applied together; the best news of each message counts', async () => {
    const id = await withReplies('um');
    await desk.outbox.markSent(await next(id), `${id}-b`);
    await Promise.all([
      desk.record(tick([`${id}-b`], 'read')),
      desk.record(tick([`${id}-b`, `${id}-none`], 'delivered')),
      desk.record(tick([`${id}-b`], 'sent')),
    ]);
    expect(await statuses(id)).toEqual(['read']);
  });

  test('a tick that comes before the send call returned is not lost', async () => {
    const id = await withReplies('um', 'dois');
    const first = await next(id);
    await desk.record(tick([`${id}-c`], 'delivered'));
    await desk.outbox.markSent(first, `${id}-c`);
    expect(await statuses(id)).toEqual(['delivered', 'queued']);
    const second = await next(id);
    await desk.record(tick([`${id}-d`], 'failed'));
    await desk.outbox.markSent(second, `${id}-d`);
    expect(await statuses(id)).toEqual(['delivered', 'failed']);
    expect(await openTasks(id)).toEqual(['undelivered']);
  });

  test('a tick and the end of the send call at the same moment: the tick counts, whoever is first', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await withReplies('um');
      const delivery = await next(id);
      await Promise.all([
        desk.record(tick([`${id}-e`], 'delivered')),
        desk.outbox.markSent(delivery, `${id}-e`),
        desk.record(tick([`${id}-e`], 'sent')),
      ]);
      expect(await statuses(id)).toEqual(['delivered']);
    }
  });

  test('an unknown reply is found again by the channel’s echo, and the question to staff is closed', async () => {
    const id = await withReplies('Seu horário é às 10h');
    const delivery = await next(id);
    await desk.outbox.markUnknown(delivery, 'timeout');
    expect(await openTasks(id)).toEqual(['undelivered']);
    const recipient = { phone: delivery.address, lid: null, businessScopedId: null };
    const own = echo(recipient, 'Seu horário é às 10h ', { viaApi: true, providerMessageId: `${id}-f` });
    expect(await desk.record(own)).toEqual({ kind: 'noted' });
    await desk.record(tick([`${id}-f`], 'read'));
    expect(await statuses(id)).toEqual(['read']);
    expect(await openTasks(id)).toEqual([]);
    expect(await desk.messages(id)).toHaveLength(2);
  });

  test('an echo of our own send that the send call tells us of later is one message', async () => {
    const id = await withReplies('um');
    const delivery = await next(id);
    const recipient = { phone: delivery.address, lid: null, businessScopedId: null };
    await desk.record(echo(recipient, null, { viaApi: true, providerMessageId: `${id}-g` }));
    await desk.outbox.markSent(delivery, `${id}-g`);
    expect(await statuses(id)).toEqual(['sent']);
    const conversation = await clinic.store.read(clinic.clinicId, (reader) => reader.conversation(id));
    expect(conversation?.handling).toBe('staff');
  });

  test('what a dead process was sending becomes unknown, once; its late news still count', async () => {
    const id = await withReplies('um');
    await next(id);
    const hasty = createOutbox(place.database, { leaseMs: -1 });
    const second = await withReplies('dois');
    const abandoned = await takeFrom(hasty, second);
    expect(await desk.outbox.recoverAbandoned()).toBe(1);
    expect(await desk.outbox.recoverAbandoned()).toBe(0);
    expect([await statuses(id), await statuses(second)]).toEqual([['sending'], ['unknown']]);
    await desk.outbox.retryIn(abandoned, 0, 'too late');
    await desk.outbox.markFailed(abandoned, 'too late');
    expect(await statuses(second)).toEqual(['unknown']);
    await desk.outbox.markSent(abandoned, `${second}-h`);
    expect(await statuses(second)).toEqual(['sent']);
    expect(await openTasks(second)).toEqual([]);
  });

  async function takeFrom(outbox: typeof desk.outbox, id: ConversationId): Promise<Delivery> {
    const delivery = await outbox.claimNext();
    if (delivery?.conversationId !== id) throw new Error('expected the reply that is due');
    return delivery;
  }

  test('time until the next reply is told by the database', async () => {
    const id = await withReplies('um', 'dois');
    await desk.outbox.retryIn(await next(id), 5_000, 'busy');
    const left = await desk.outbox.msUntilNext();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(5_000);
  });

  test('a delivery knows when the contact last wrote', async () => {
    const ana = newPhone();
    const sentAt = Temporal.Instant.from('2026-11-23T11:22:33Z');
    const id = await desk.hear(says(ana, 'oi', { sentAt }));
    await desk.answer(await desk.claim(id), 'olá');
    expect(await next(id)).toMatchObject({ lastInboundAt: '2026-11-23T11:22:33Z', address: ana.phone });
  });
});
