import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestClinic, type TestClinic } from '../../testing/open-test-clinic.ts';
import { type TestDatabase, testDatabases } from '../../testing/open-test-database.ts';
import { openDesk, type TestDesk } from '../../testing/test-conversation.ts';
import { announces, echo, newPhone, reacts, says, someone, tick } from '../../testing/test-events.ts';
import { eventsSince } from '../events-since.ts';

describe.each(testDatabases)('the inbox on the $name', { timeout: 60_000 }, ({ open }) => {
  let place: TestDatabase;
  let clinic: TestClinic;
  let desk: TestDesk;

  beforeAll(async () => {
    place = await open();
    clinic = await openTestClinic(place.database);
    desk = openDesk(clinic);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  const rows = (statement: Parameters<Parameters<Parameters<typeof place.database.read>[1]>[0]['rows']>[0]) =>
    place.database.read('test', (session) => session.rows<Record<string, unknown>>(statement));

  test('the same webhook three times is one message', async () => {
    const event = says(newPhone(), 'Oi');
    const recorded = await Promise.all([desk.record(event), desk.record(event), desk.record(event)]);
    expect(recorded.map((one) => one.kind).sort()).toEqual(['message', 'repeat', 'repeat']);
    expect((await desk.record(event)).kind).toBe('repeat');
  });

  test('five quick messages stay in order in one conversation, and all of them wait for one answer', async () => {
    const ana = newPhone();
    const words = ['oi', 'tudo bem?', 'queria marcar', 'clínica geral', 'amanhã de manhã'];
    const recorded = await Promise.all(words.map((word) => desk.record(says(ana, word))));
    const ids = new Set(recorded.map((one) => (one.kind === 'message' ? one.conversationId : null)));
    expect(ids.size).toBe(1);
    const [conversationId] = ids;
    if (conversationId == null) throw new Error('no conversation');
    expect(await desk.unanswered(conversationId)).toEqual(words);
    const burst = await desk.answer(await desk.claim(conversationId), 'Olá!');
    expect(burst.map((one) => one.text)).toEqual(words);
    expect(await desk.unanswered(conversationId)).toEqual([]);
    expect(await desk.isWaiting(conversationId)).toBe(false);
  });

  test('a waiting message and then its text: the text is heard, at its place', async () => {
    const ana = newPhone();
    const late = says(ana, 'quero marcar');
    expect(await desk.record(announces(ana, late.providerMessageId))).toEqual({ kind: 'noted' });
    const conversationId = await desk.hear(says(ana, 'oi?'));
    expect(await desk.texts(conversationId)).toEqual(['oi?']);
    expect((await desk.record(late)).kind).toBe('message');
    expect((await desk.record(late)).kind).toBe('repeat');
    expect((await desk.record(announces(ana, late.providerMessageId))).kind).toBe('repeat');
    expect(await desk.unanswered(conversationId)).toEqual(['quero marcar', 'oi?']);
  });

  test('an edit before the answer replaces the words; after it, it is said anew, and only when it differs', async () => {
    const ana = newPhone();
    const first = says(ana, 'terca');
    const edit = (text: string) => ({ ...says(ana, text), providerMessageId: first.providerMessageId, isEdit: true });
    const conversationId = await desk.hear(first);
    expect((await desk.record(edit('terça'))).kind).toBe('message');
    expect(await desk.unanswered(conversationId)).toEqual(['terça']);
    const claim = await desk.claim(conversationId);
    expect((await desk.record(edit('quarta'))).kind).toBe('message');
    await desk.answer(claim, 'Certo');
    expect((await desk.record(edit('quarta'))).kind).toBe('repeat');
    expect((await desk.record(edit('quinta'))).kind).toBe('message');
    expect(await desk.texts(conversationId)).toEqual(['terça', 'quarta', 'Certo', 'quinta']);
    expect(await desk.unanswered(conversationId)).toEqual(['quinta']);
  });

  test('a message taken back before the answer is not answered', async () => {
    const ana = newPhone();
    const oops = says(ana, 'ops');
    const conversationId = await desk.hear(oops);
    await desk.record({ kind: 'revoke', sender: ana, providerMessageId: oops.providerMessageId });
    expect(await desk.unanswered(conversationId)).toEqual([]);
    expect(await desk.isWaiting(conversationId)).toBe(false);
  });

  test('a thumb on our newest message is an answer; on an older one, or another emoji, it is a gesture', async () => {
    const ana = newPhone();
    const conversationId = await desk.hear(says(ana, 'oi'));
    await desk.answer(await desk.claim(conversationId), 'Amanhã às 10?');
    const older = await desk.nextReply(conversationId);
    if (older === null) throw new Error('nothing to send');
    await desk.outbox.markSent(older, 'ours-1');
    expect((await desk.record(reacts(ana, '❤️', 'ours-1'))).kind).toBe('noted');
    expect((await desk.record(reacts(ana, '👍🏽', 'ours-1'))).kind).toBe('message');
    expect(await desk.unanswered(conversationId)).toEqual(['👍']);
    await desk.answer(await desk.claim(conversationId), 'Marcado. Algo mais?');
    expect((await desk.record(reacts(ana, '👍', 'ours-1'))).kind).toBe('noted');
    expect((await desk.record(reacts(ana, '', 'ours-1'))).kind).toBe('noted');
    const newer = await desk.nextReply(conversationId);
    if (newer === null) throw new Error('nothing to send');
    await desk.outbox.markSent(newer, 'ours-2');
  });

  test('a reply typed on the clinic’s phone takes over: Cora’s unsent reply is withdrawn and her turn is stale', async () => {
    const ana = newPhone();
    const conversationId = await desk.hear(says(ana, 'oi'));
    await desk.answer(await desk.claim(conversationId), 'Olá, sou a Cora');
    await desk.hear(says(ana, 'e aí?'));
    const running = await desk.claim(conversationId);
    const typed = echo(ana, 'Oi Ana, aqui é a Bia');
    expect(await desk.record(typed)).toMatchObject({ kind: 'message', readyInMs: null });
    expect((await desk.record(typed)).kind).toBe('repeat');
    await expect(desk.answer(running, 'tarde demais')).rejects.toThrow(/lost its claim/);
    expect(await desk.nextReply(conversationId)).toBeNull();
    const said = await desk.messages(conversationId);
    expect(said.map((one) => [one.author, one.status])).toEqual([
      ['patient', null],
      ['cora', 'withdrawn'],
      ['patient', null],
      ['staff', 'sent'],
    ]);
    expect(await desk.record(says(ana, 'obrigada'))).toMatchObject({ kind: 'message', readyInMs: null });
    expect(await desk.unanswered(conversationId)).toEqual([]);
    expect(await desk.isWaiting(conversationId)).toBe(false);
  });

  test('after the clinic’s idle time a conversation that staff left goes back to Cora', async () => {
    const ana = newPhone();
    const conversationId = await desk.hear(echo(ana, 'Oi, aqui é a Bia'));
    await rows(sql`update conversation set last_staff_at = now() - interval '3 hours' where id = ${conversationId}`);
    expect(await desk.record(says(ana, 'oi'))).toMatchObject({ kind: 'message', readyInMs: 0 });
    await desk.answer(await desk.claim(conversationId), 'Olá!');
    const conversation = await clinic.store.read(clinic.clinicId, (reader) => reader.conversation(conversationId));
    expect(conversation).toMatchObject({ handling: 'cora', handedOverAt: null });
    const events = await eventsSince(place.database, { clinicId: clinic.clinicId, position: 0, limit: 1000 });
    const marks = events.filter((one) => one.subjectId === conversationId && one.kind !== 'conversation.message');
    expect(marks.map((one) => one.kind)).toEqual(['conversation.handed-over', 'conversation.resumed']);
  });

  test('the quiet time starts anew with each message and with typing, but ends at the cap', async () => {
    const slow = openDesk(clinic, 60_000);
    const ana = newPhone();
    const first = await slow.record(says(ana, 'oi'));
    if (first.kind !== 'message') throw new Error('not heard');
    expect(first.readyInMs).toBeGreaterThan(50_000);
    const { conversationId } = first;
    const readyIn = async () => {
      const [row] = await rows(sql`
        select extract(epoch from ready_at - now())::float8 as left from conversation where id = ${conversationId}`);
      return Number(row?.left);
    };
    await rows(sql`update conversation set ready_at = now() + interval '1 second' where id = ${conversationId}`);
    await slow.record({ kind: 'presence', sender: ana, presence: 'composing' });
    expect(await readyIn()).toBeGreaterThan(30);
    await rows(sql`
      update conversation set ready_at = now() + interval '1 second', first_pending_at = now() - interval '235 seconds'
      where id = ${conversationId}`);
    await slow.record({ kind: 'presence', sender: ana, presence: 'recording' });
    expect(await readyIn()).toBeLessThan(10);
    const more = await slow.record(says(ana, 'queria marcar'));
    expect(more.kind === 'message' && more.readyInMs).toBeLessThan(10_000);
    await slow.record({ kind: 'presence', sender: newPhone(), presence: 'composing' });
    await rows(sql`update conversation set ready_at = null where id = ${conversationId}`);
  });

  test('one delivery that cannot be worked in is put off and tried again; the others go on', async () => {
    const long = Array.from({ length: 4000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join(
      '',
    );
    const good = [newPhone(), newPhone(), newPhone()];
    const events = [
      ...good.slice(0, 2).map((who) => says(who, 'antes')),
      says(newPhone(), 'ruim', { providerMessageId: long }),
      ...good.slice(2).map((who) => says(who, 'depois')),
    ];
    const { clinicId, channel } = clinic;
    await Promise.all(
      events.map((event) => desk.inbox.accept({ clinicId, channelId: channel.id, event, raw: '{"evidence":true}' })),
    );
    const outcomes = new Map<unknown, string>();
    while (outcomes.size < events.length) {
      for (const { event, result } of (await desk.inbox.fold()) ?? [])
        outcomes.set('providerMessageId' in event && event.providerMessageId, result.kind);
    }
    expect(events.map((event) => outcomes.get(event.providerMessageId))).toEqual([
      'message',
      'message',
      'failed',
      'message',
    ]);
    expect(await rows(sql`select attempts, due_at > clock_timestamp() as later from delivery`)).toEqual([
      { attempts: 1, later: true },
    ]);
    expect(await desk.inbox.msUntilNext()).toBeGreaterThan(0);
    expect(await desk.inbox.fold()).toBeNull();
    await rows(sql`delete from delivery`);
  });

  test('what a process accepted before it died is worked in by the next one, in order', async () => {
    const ana = newPhone();
    const { clinicId, channel } = clinic;
    const dying = openDesk(clinic).inbox;
    for (const word of ['oi', 'quero marcar'])
      await dying.accept({ clinicId, channelId: channel.id, event: says(ana, word), raw: '{}' });
    const next = openDesk(clinic).inbox;
    const folded = (await next.fold()) ?? [];
    const [heard] = folded.flatMap(({ result }) => (result.kind === 'message' ? [result.conversationId] : []));
    if (heard === undefined) throw new Error('nothing was heard');
    expect(await desk.unanswered(heard)).toEqual(['oi', 'quero marcar']);
    expect(await next.fold()).toBeNull();
  });

  test('what a phone can send but PostgreSQL can not keep is cleaned, not lost', async () => {
    const conversationId = await desk.hear(says(newPhone(), 'oi\u0000 \ud83d', { senderName: 'A\u0000na' }));
    expect(await desk.texts(conversationId)).toEqual(['oi \ufffd']);
  });

  test('every delivery is kept as evidence, ignored ones too', async () => {
    const before = await rows(sql`select count(*)::int as n from webhook_event`);
    expect((await desk.record({ kind: 'ignored', reason: 'group' })).kind).toBe('noted');
    expect((await desk.record({ kind: 'connection', connected: false, reason: 'gone' })).kind).toBe('noted');
    expect((await desk.record(says(someone({}), 'de ninguém'))).kind).toBe('noted');
    const after = await rows(sql`select count(*)::int as n from webhook_event`);
    expect(Number(after[0]?.n) - Number(before[0]?.n)).toBe(3);
    const [channel] = await rows(sql`select connected from channel where id = ${clinic.channel.id}`);
    expect(channel).toEqual({ connected: false });
  });

  test('400 messages of 40 people at once: none lost, none twice, and the event log has no hole', async () => {
    const people = Array.from({ length: 40 }, newPhone);
    const events = people.flatMap((who) => Array.from({ length: 10 }, (_, at) => says(who, `${at}`)));
    const twice = [...events, ...events.slice(0, 100)];
    const recorded = await Promise.all(twice.map((event) => desk.record(event)));
    expect(recorded.filter((one) => one.kind === 'message')).toHaveLength(400);
    expect(recorded.filter((one) => one.kind === 'repeat')).toHaveLength(100);
    const ids = new Set(recorded.flatMap((one) => (one.kind === 'message' ? [one.conversationId] : [])));
    expect(ids.size).toBe(40);
    for (const id of ids) expect(await desk.texts(id)).toEqual(Array.from({ length: 10 }, (_, at) => `${at}`));
    const log = await eventsSince(place.database, { clinicId: clinic.clinicId, position: 0, limit: 10_000 });
    expect(log.map((one) => one.position)).toEqual(log.map((_, at) => at + 1));
  });

  test('a tick for a message nobody knows is kept until its reply learns its id', async () => {
    await desk.record(tick(['never-seen'], 'delivered'));
    await desk.record(tick(['never-seen'], 'sent'));
    const kept = await rows(sql`select status from early_status where provider_message_id = 'never-seen'`);
    expect(kept).toEqual([{ status: 'delivered' }]);
  });
});
