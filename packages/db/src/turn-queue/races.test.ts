import { type NewAppointment, StaleTurnError, type TurnClaim } from '@post/application';
import { type ConversationId, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestClinic, type TestClinic } from '../../testing/open-test-clinic.ts';
import { type TestDatabase, testDatabases } from '../../testing/open-test-database.ts';
import { openDesk, type TestDesk } from '../../testing/test-conversation.ts';
import { echo, newPhone, says, someone } from '../../testing/test-events.ts';
import { createStore } from '../store/create-store.ts';
import { createTurnQueue } from './create-turn-queue.ts';

describe.each(testDatabases)('two replicas at once, on the $name', { timeout: 90_000 }, ({ open }) => {
  let place: TestDatabase;
  let clinic: TestClinic;
  let one: TestDesk;
  let two: TestDesk;
  let replica: TestClinic;

  beforeAll(async () => {
    place = await open();
    clinic = await openTestClinic(place.database);
    const database = (await place.openReplica()) ?? place.database;
    replica = { ...clinic, database, store: createStore(database) };
    one = openDesk(clinic);
    two = openDesk(replica);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  const query = (statement: ReturnType<typeof sql>) =>
    place.database.read('test', (session) => session.rows<Record<string, unknown>>(statement));

  /** Answers everything that is ready until nothing is; returns what each committed turn answered. */
  async function drain(desk: TestDesk): Promise<(string | null)[]> {
    const answered: (string | null)[] = [];
    for (let claim = await desk.turns.claimNext(); claim !== null; claim = await desk.turns.claimNext()) {
      answered.push(...(await desk.answer(claim, 'resposta')).map((said) => said.text));
    }
    return answered;
  }

  test('messages that arrive while a turn commits are answered by it or by the next, never by none or both', async () => {
    const ana = newPhone();
    const id = await one.hear(says(ana, 'm0'));
    const said = ['m0'];
    const answered: (string | null)[] = [];
    for (let round = 1; round <= 25; round += 1) {
      const claim = (await one.turns.claimNext()) ?? (await rouse(ana, said));
      const text = `m${round}`;
      said.push(text, `${text}b`);
      const [burst] = await Promise.all([
        one.answer(claim, `r${round}`),
        two.record(says(ana, text)),
        one.record(says(ana, `${text}b`)),
      ]);
      answered.push(...burst.map((message) => message.text));
      const unanswered = await one.unanswered(id);
      expect(await one.isWaiting(id)).toBe(unanswered.length > 0);
      expect([...answered, ...unanswered].sort()).toEqual([...said].sort());
    }
    answered.push(...(await drain(two)));
    expect(answered.sort()).toEqual([...said].sort());
  });

  async function rouse(who: ReturnType<typeof newPhone>, said: string[]): Promise<TurnClaim> {
    const text = `r${said.length}`;
    said.push(text);
    await one.hear(says(who, text));
    const claim = await one.turns.claimNext();
    if (claim === null) throw new Error('a message did not make its conversation ready');
    return claim;
  }

  test('a conversation that is ready is claimed by exactly one of many claimers', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => one.hear(says(newPhone(), 'oi'))));
    const claims = await Promise.all(Array.from({ length: 60 }, (_, at) => (at % 2 ? one : two).turns.claimNext()));
    let taken = claims.flatMap((claim) => (claim === null ? [] : [claim]));
    for (let claim = await one.turns.claimNext(); claim !== null; claim = await one.turns.claimNext())
      taken.push(claim);
    expect(taken.map((claim) => claim.conversationId).sort()).toEqual([...ids].sort());
    expect(new Set(taken.map((claim) => claim.turnId)).size).toBe(30);
    await Promise.all(taken.map((claim, at) => (at % 2 ? one : two).answer(claim, 'olá')));
    taken = [];
    expect(await one.turns.claimNext()).toBeNull();
  });

  test('replies are sent once each and in order, however many senders there are', async () => {
    const ids: ConversationId[] = [];
    for (let at = 0; at < 8; at += 1) {
      const id = await one.hear(echo(newPhone(), 'Bia'));
      ids.push(id);
      for (const text of ['1', '2', '3']) {
        const content = { kind: 'reply', text, options: [] } as const;
        await clinic.store.transact(clinic.clinicId, (tx) => tx.queueOutbound(id, 'staff', content));
      }
    }
    const sent: [ConversationId, string][] = [];
    const mine = new Set<string>(ids);
    const sender = async ({ outbox }: TestDesk) => {
      while (sent.length < 24) {
        const delivery = await outbox.claimNext();
        if (delivery === null) continue;
        if (mine.has(delivery.conversationId)) sent.push([delivery.conversationId, delivery.content.text]);
        await outbox.markSent(delivery, `sent-${delivery.messageId}`);
      }
    };
    await Promise.all([sender(one), sender(two), sender(one), sender(two)]);
    for (const id of ids) {
      expect(sent.filter(([to]) => to === id).map(([, text]) => text)).toEqual(['1', '2', '3']);
    }
  });

  test('one webhook delivered to two replicas is one message of one person', async () => {
    for (let round = 0; round < 8; round += 1) {
      const sender = someone({ phone: newPhone().phone, lid: `${round}-race@lid` });
      const event = says(sender, 'oi');
      const hidden = says(someone({ lid: sender.lid }), 'oculto');
      const recorded = await Promise.all([one.record(event), two.record(event), two.record(hidden)]);
      const kinds = recorded.slice(0, 2).map((each) => each.kind);
      expect(kinds.sort()).toEqual(['message', 'repeat']);
      const heard = recorded.flatMap((each) => (each.kind === 'message' ? [each.conversationId] : []));
      const last = await one.hear(says(sender, 'fim'));
      expect([...(await one.texts(last))].sort()).toEqual(['fim', 'oculto', 'oi']);
      expect(heard).toHaveLength(2);
    }
    await drain(one);
  });

  test('a turn whose lease ran out is taken over: the first one commits nothing and learns it', async () => {
    const id = await one.hear(says(newPhone(), 'oi'));
    const hasty = createTurnQueue(place.database, { leaseMs: -1 });
    const first = await hasty.claimNext();
    const second = await two.turns.claimNext();
    if (first === null || second === null) throw new Error('not claimed');
    expect(second).toMatchObject({ conversationId: id, epoch: first.epoch + 1 });
    expect(await hasty.extend(first)).toBe(false);
    expect(await two.turns.extend(second)).toBe(true);
    await expect(one.answer(first, 'tarde')).rejects.toThrow(StaleTurnError);
    await hasty.giveBack(first, 0);
    expect(await two.answer(second, 'olá')).toHaveLength(1);
    await expect(two.answer(second, 'de novo')).rejects.toThrow(StaleTurnError);
    expect(await one.texts(id)).toEqual(['oi', 'olá']);
    expect(await one.turns.claimNext()).toBeNull();
  });

  test('a turn that was paused beyond its lease still commits when nobody took over', async () => {
    const id = await one.hear(says(newPhone(), 'oi'));
    const claim = await createTurnQueue(place.database, { leaseMs: -1 }).claimNext();
    if (claim === null) throw new Error('not claimed');
    expect(await one.answer(claim, 'olá')).toHaveLength(1);
    expect(await one.isWaiting(id)).toBe(false);
  });

  test('what was accepted before the quiet time ended is answered with the rest, however late it is worked in', async () => {
    const ana = newPhone();
    const id = await one.hear(says(ana, 'nao consigo'));
    const { clinicId, channel } = clinic;
    await one.inbox.accept({ clinicId, channelId: channel.id, event: says(ana, 'respirar'), raw: '{}' });
    const due = () =>
      clinic.database.read('test', (session) =>
        session.rows(sql`update conversation set ready_at = clock_timestamp() where id = ${id}`),
      );
    await due();
    expect(await two.turns.claimNext()).toBeNull();
    await two.inbox.fold();
    await due();
    const burst = await one.answer(await two.claim(id), 'Ligue 192');
    expect(burst.map(({ text }) => text)).toEqual(['nao consigo', 'respirar']);
  });

  test('a conversation that is given back keeps its messages and is ready again after the delay', async () => {
    const id = await one.hear(says(newPhone(), 'oi'));
    const claim = await one.claim(id);
    await one.turns.giveBack(claim, 60_000);
    expect(await one.unanswered(id)).toEqual(['oi']);
    const left = await one.turns.msUntilNext();
    expect(left).toBeGreaterThan(50_000);
    expect(left).toBeLessThanOrEqual(60_000);
    await one.turns.giveBack(claim, 0);
    expect(await one.turns.claimNext()).toBeNull();
    await query(sql`update conversation set ready_at = now() where id = ${id}`);
    await one.answer(await one.claim(id), 'olá');
    expect(await one.turns.msUntilNext()).toBeNull();
  });

  test('an emptied turn that is given back does not come round again', async () => {
    const ana = newPhone();
    const oops = says(ana, 'ops');
    const id = await one.hear(oops);
    const claim = await one.claim(id);
    await one.record({ kind: 'revoke', sender: ana, providerMessageId: oops.providerMessageId });
    await one.turns.giveBack(claim, 0);
    expect(await one.isWaiting(id)).toBe(false);
  });

  test('when staff take over while a turn commits, either the reply was first or it is never sent', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await one.hear(says(newPhone(), 'oi'));
      const claim = await one.claim(id);
      const takeOver = replica.store.transact(clinic.clinicId, (tx) =>
        tx.setHandling(id, 'staff', { who: 'staff', now: Temporal.Now.instant() }),
      );
      const [reply] = await Promise.allSettled([one.answer(claim, 'olá'), takeOver]);
      const said = (await one.messages(id)).map((message) => message.status);
      expect(said).toEqual(reply.status === 'fulfilled' ? [null, 'withdrawn'] : [null]);
      expect(await one.unanswered(id)).toEqual([]);
      expect(await one.isWaiting(id)).toBe(false);
    }
  });

  test('Cora handing over keeps her own last words; giving back lets her answer again, and twice changes nothing', async () => {
    const ana = newPhone();
    const id = await one.hear(says(ana, 'quero uma pessoa'));
    await one.answer(await one.claim(id), 'Já avisei a equipe');
    const now = Temporal.Now.instant();
    const set = (handling: 'staff' | 'cora', who: 'staff' | 'cora') =>
      clinic.store.transact(clinic.clinicId, (tx) => tx.setHandling(id, handling, { who, now }));
    expect([await set('staff', 'cora'), await set('staff', 'staff')]).toEqual([true, false]);
    expect((await one.messages(id)).map((message) => message.status)).toEqual([null, 'queued']);
    await one.record(says(ana, 'alô?'));
    expect([await set('cora', 'staff'), await set('cora', 'staff')]).toEqual([true, false]);
    expect(await one.unanswered(id)).toEqual([]);
    await one.hear(says(ana, 'oi Cora'));
    expect(await one.unanswered(id)).toEqual(['oi Cora']);
    await one.answer(await one.claim(id), 'Olá');
  });

  test('200 bookings of the same mornings from two replicas: no overlap, no error, every loser is told', async () => {
    const professional = clinic.catalogue.professionals[0];
    const service = clinic.catalogue.services[0];
    if (professional === undefined || service === undefined) throw new Error('an empty catalogue');
    const { id: patientId } = await clinic.store.transact(clinic.clinicId, (tx) =>
      tx.insertPatient({ name: 'Ana Teste', phone: null, birthDate: null }),
    );
    const opening = Temporal.Instant.from('2027-03-01T12:00:00Z');
    const attempts = Array.from({ length: 200 }, (_, at): NewAppointment => {
      const startsAt = opening.add({ minutes: 15 * (at % 16) });
      return {
        patientId,
        professionalId: clinic.catalogue.professionals[at % 3]?.id ?? professional.id,
        serviceId: service.id,
        startsAt,
        endsAt: startsAt.add({ minutes: 45 }),
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: at % 2 ? 15 : 0,
        source: 'api',
        overlapAllowed: false,
        seriesId: null,
      };
    });
    const outcomes = await Promise.all(
      attempts.map((attempt, at) =>
        (at % 2 ? clinic : replica).store.transact(clinic.clinicId, async (tx) => {
          // Without the agenda lock every third time: the rule must hold without the courtesy.
          if (at % 3 !== 0) await tx.lockAgendas([attempt.professionalId, professional.id]);
          const booked = await tx.insertAppointment(attempt);
          await tx.appendEvents('system', [{ kind: 'appointment.booked', subjectId: `${at}` }]);
          return booked;
        }),
      ),
    );
    const booked = outcomes.filter((outcome) => outcome !== 'taken');
    expect(booked.length).toBeGreaterThan(6);
    const overlaps = await query(sql`
      select a.id from appointment a join appointment b on a.clinic_id = b.clinic_id
        and a.professional_id = b.professional_id and a.id <> b.id
        and a.starts_at < b.ends_at + b.buffer_after_minutes * interval '1 minute'
        and b.starts_at < a.ends_at + a.buffer_after_minutes * interval '1 minute'
      where a.clinic_id = ${clinic.clinicId}`);
    expect(overlaps).toEqual([]);
    const [stored] = await query(sql`select count(*)::int as n from appointment where clinic_id = ${clinic.clinicId}`);
    expect(stored?.n).toBe(booked.length);
  });
});
