import { makeRounds } from '@post/application';
import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { signedIn, WITH_OWNER } from '../support/browser.ts';
import { openClinic } from '../support/open-clinic.ts';
import { deskOf } from '../visits/open-visits.ts';

const STARTS = ['09:00', '09:45', '10:30', '11:15', '14:30', '15:15', '16:00', '16:45'];

describe.each(testDatabases)('what the clinic writes first, $name', (database) => {
  test('when most of it fails it stops, staff are told once, and it goes on when they close the task', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00', environment: WITH_OWNER });
    const desk = deskOf(clinic);
    for (const day of ['11', '12']) {
      for (const [index, time] of STARTS.entries()) {
        const number = `${day}${index}`;
        await desk.book(
          `Pessoa ${'ABCDEFGH'[index]}${day === '11' ? 'na' : 'ia'} Reis`,
          `5511990029${number}`,
          `2026-03-${day}T${time}`,
        );
      }
    }
    clinic.provider.failNext(100, 400, { error: 'Instance blocked' });
    await clinic.passesTo('2026-03-10T17:00');
    await clinic.passesTo('2026-03-11T10:40');
    await makeRounds(clinic.server.ports);
    await makeRounds(clinic.server.ports);
    const stops = (await clinic.openTasks()).filter(({ title }) =>
      title.startsWith('Lembretes e avisos estão parados'),
    );
    expect(stops).toEqual([{ kind: 'other', title: expect.stringContaining('muitos não chegaram'), urgent: true }]);

    const asked = clinic.provider.requests;
    await clinic.passesTo('2026-03-11T12:00');
    expect(clinic.provider.requests).toBe(asked);
    // Whoever writes is answered as ever.
    clinic.provider.recover();
    expect(await clinic.patient('5511990029999', 'Zoe').says('oi')).toMatch(/Cora/);

    const owner = await signedIn(clinic);
    const [task] = await clinic.rows<{ id: string }>(sql`select id from task where trouble = 'unasked-stopped'`);
    await owner.mutate('tasks.change', { id: task?.id, status: 'done' });
    await makeRounds(clinic.server.ports);
    await makeRounds(clinic.server.ports);
    expect((await clinic.openTasks()).some(({ title }) => title.startsWith('Lembretes e avisos'))).toBe(false);
    const before = clinic.provider.sends.length;
    await clinic.passesTo('2026-03-11T12:10');
    const later = clinic.provider.sends.slice(before).map(({ message }) => message);
    expect(later.length).toBeGreaterThan(0);
    expect(later.every((message) => /consulta/.test(message))).toBe(true);
  });

  test('all processes together keep one pace: a handful at once after a pause, then one after the other', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00' });
    const { store } = clinic.server.ports;
    const spend = () => store.transact(clinic.clinicId, (tx) => tx.spendPace({ perMinute: 1, burst: 5 }));
    const waits = await Promise.all(Array.from({ length: 8 }, spend));
    const minutes = waits.map((ms) => Math.ceil(ms / 60_000)).toSorted();
    expect(minutes).toEqual([0, 0, 0, 0, 0, 1, 2, 3]);
  });

  test('of what is due, the nearest visit is reminded of first', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00' });
    const desk = deskOf(clinic);
    for (const [index, time] of STARTS.toReversed().entries()) {
      await desk.book(`Pessoa ${'ABCDEFGH'[index]}na Reis`, `551199003000${index}`, `2026-03-12T${time}`);
    }
    const due = await clinic.rows<{ visit: string }>(sql`
      select data->>'startsAt' as visit from pgboss.job where state < 'active' order by priority desc, created_on, id`);
    const visits = due.map(({ visit }) => visit);
    expect(new Set(visits).size).toBe(STARTS.length);
    expect(visits).toEqual(visits.toSorted());
  });
});
