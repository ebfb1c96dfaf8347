import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type Browser, signedIn } from '../support/browser.ts';
import type { TestClinic } from '../support/open-clinic.ts';
import { openReception } from './open-reception.ts';

const TEXT = 'Bom dia! Lembre de trazer seus exames.';
const WISH = { text: TEXT, sendAt: '2026-11-24T09:00:00-03:00', key: 'agendamento-1' };

async function opened(clinic: TestClinic) {
  const owner = await signedIn(clinic);
  const ana = clinic.patient('5511900000001', 'Ana');
  await ana.says('oi');
  const [{ id }] = (await owner.query('conversations.list', {})).body.items;
  return { owner, ana, id };
}

const listed = async (browser: Browser, id: string) => (await browser.query('conversations.scheduled', { id })).body;
const heard = (received: readonly string[]) => received.filter((text) => text === TEXT);

describe.each(testDatabases)('scheduled messages, on $name', (databases) => {
  test('what is scheduled leaves once at its moment, from whichever process is there, and Cora keeps the conversation', async () => {
    await using clinic = await openReception(databases);
    const { owner, ana, id } = await opened(clinic);
    const answers = await Promise.all(
      [WISH, WISH].map((wish) => owner.mutate('conversations.schedule', { id, ...wish })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await listed(owner, id)).toMatchObject([{ text: TEXT, heldBack: null, author: { name: 'Dona' } }]);
    await clinic.passesTo('2026-11-24T08:59');
    expect(heard(ana.received())).toEqual([]);
    const replica = await clinic.openReplica();
    await clinic.server.stop(5_000);
    clinic.clock.advance({ minutes: 1 });
    const { database } = replica;
    await database.read('time passes', (session) =>
      session.rows(sql`update pgboss.job set start_after = now() where state < 'active'`),
    );
    await expect.poll(() => heard(ana.received()).length, { timeout: 20_000 }).toBe(1);
    const [left] = await database.read('a test looks', (session) =>
      session.rows<{ readonly handling: string; readonly waiting: number }>(sql`
        select handling, (select count(*)::int from scheduled_message) as waiting from conversation`),
    );
    expect(left).toEqual({ handling: 'cora', waiting: 0 });
    await replica.stop(5_000);
  });

  test('what was taken back never leaves, and a moment that is past or too far is refused in words', async () => {
    await using clinic = await openReception(databases);
    const { owner, ana, id } = await opened(clinic);
    const { body } = await owner.mutate('conversations.schedule', { id, ...WISH });
    expect((await owner.mutate('conversations.unschedule', { id: body.id })).status).toBe(200);
    expect((await owner.mutate('conversations.unschedule', { id: body.id })).status).toBe(404);
    expect((await owner.mutate('conversations.schedule', { id, ...WISH })).status).toBe(404);
    for (const sendAt of ['2026-11-23T07:59:00-03:00', '2026-12-24T08:00:00-03:00']) {
      const refused = await owner.mutate('conversations.schedule', { id, ...WISH, sendAt, key: 'agendamento-2' });
      expect(refused.body.error.data.refusal).toBe('moment_out_of_reach');
    }
    await clinic.passesTo('2026-11-24T09:01');
    expect([heard(ana.received()), await listed(owner, id)]).toEqual([[], []]);
  });

  test('who asked to be left alone meanwhile gets nothing; staff see why and are told by a task', async () => {
    await using clinic = await openReception(databases);
    const { owner, ana, id } = await opened(clinic);
    await owner.mutate('conversations.schedule', { id, ...WISH });
    await ana.says('SAIR');
    await clinic.passesTo('2026-11-24T09:01');
    expect(heard(ana.received())).toEqual([]);
    expect(await listed(owner, id)).toMatchObject([{ text: TEXT, heldBack: 'opted-out' }]);
    expect(await clinic.openTasks()).toMatchObject([{ title: 'Uma mensagem agendada não saiu' }]);
    const again = await owner.mutate('conversations.schedule', {
      id,
      ...WISH,
      sendAt: '2026-11-25T09:00:00-03:00',
      key: 'agendamento-3',
    });
    expect(again.body.error.data.refusal).toBe('opted_out');
  });

  test('on the official channel what comes due outside the 24-hour window stays with staff', async () => {
    await using clinic = await openReception(databases);
    const { owner, ana, id } = await opened(clinic);
    await owner.mutate('conversations.schedule', { id, ...WISH });
    await clinic.rows(sql`update channel set kind = 'whatsapp-cloud' where kind = 'zapi'`);
    await clinic.rows(sql`update conversation set last_inbound_at = last_inbound_at - interval '2 days'`);
    await clinic.passesTo('2026-11-24T09:01');
    expect(heard(ana.received())).toEqual([]);
    expect(await listed(owner, id)).toMatchObject([{ heldBack: 'window-over' }]);
  });
});
