import { makeRounds } from '@post/application';
import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type FrontDesk, openFrontDesk } from './open-visits.ts';

const MONDAY = '2026-03-09T10:00';

interface TaskRow {
  readonly title: string;
  readonly urgent: boolean;
  readonly status: string;
  readonly due: string | null;
  readonly closedBy: string | null;
}

describe.each(testDatabases)('who has not confirmed, $name', (database) => {
  const tasks = ({ clinic }: FrontDesk) =>
    clinic.rows<TaskRow>(sql`
      select title, urgent, status, closed_by as "closedBy",
        to_char(due_at at time zone 'America/Sao_Paulo', 'YYYY-MM-DD HH24:MI') as due
      from task where kind = 'other' order by created_at, id`);

  async function round({ clinic }: FrontDesk, at: string): Promise<void> {
    await clinic.passesTo(at);
    await makeRounds(clinic.server.ports);
  }

  test('D17 · before the day ends staff are told once, by name, and the list follows the answers', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    const ana = clinic.patient('5511990003001');
    await desk.book('Ana Lemos', '5511990003001', '2026-03-10T14:30');
    const bia = await desk.book('Bia Prado', '5511990003002', '2026-03-10T16:00');
    await desk.book('Caio Reis', '5511990003003', '2026-03-11T11:15');

    await round(desk, '2026-03-09T16:50');
    expect(await tasks(desk)).toEqual([]);

    await round(desk, '2026-03-09T17:01');
    const told = 'Sem confirmação para terça-feira, 10/03: 14:30 Ana Lemos; 16:00 Bia Prado';
    expect(await tasks(desk)).toEqual([
      { title: told, urgent: false, status: 'open', due: '2026-03-09 18:00', closedBy: null },
    ]);

    expect(await ana.says('sim')).toContain('Presença confirmada');
    await round(desk, '2026-03-09T17:05');
    expect(await tasks(desk)).toMatchObject([
      { title: 'Sem confirmação para terça-feira, 10/03: 16:00 Bia Prado', status: 'open' },
    ]);

    await desk.mark(bia, 'cancelled');
    await round(desk, '2026-03-09T17:06');
    await round(desk, '2026-03-09T19:00');
    expect(await tasks(desk)).toMatchObject([{ status: 'done', closedBy: 'recovery' }]);
  });

  test('a visit first thing in the morning makes it urgent; who booked or moved on the eve itself has just agreed', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    await desk.book('Davi Melo', '5511990003004', '2026-03-10T09:00');
    const fresh = await desk.book('Elisa Nery', '5511990003005', '2026-03-10T11:15');
    await clinic.rows(sql`
      update appointment set created_at = '2026-03-09T12:00:00-03:00' where id = ${fresh}::uuid`);
    const moved = await desk.book('Fábio Viana', '5511990003008', '2026-03-10T09:45');
    await desk.move(moved, '2026-03-10T10:30');
    await round(desk, '2026-03-09T17:30');
    expect(await tasks(desk)).toMatchObject([
      { title: 'Sem confirmação para terça-feira, 10/03: 09:00 Davi Melo', urgent: true },
    ]);
  });

  test('however many replicas look at once there is one task, and one that staff closed stays closed', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    await desk.book('Flora Assis', '5511990003006', '2026-03-10T14:30');
    await clinic.passesTo('2026-03-09T17:30');
    await Promise.all(Array.from({ length: 5 }, () => makeRounds(clinic.server.ports)));
    expect(await tasks(desk)).toHaveLength(1);
    await clinic.rows(sql`update task set status = 'done', closed_by = 'staff' where kind = 'other'`);
    await round(desk, '2026-03-09T18:30');
    expect(await tasks(desk)).toMatchObject([{ status: 'done' }]);
    expect((await clinic.eventKinds()).filter((kind) => kind === 'task.created')).toHaveLength(1);
  });

  test('after an outage the task still comes in the morning, and ends when the visits have begun', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    await desk.book('Gil Tavares', '5511990003007', '2026-03-10T09:00');
    await round(desk, '2026-03-10T07:30');
    expect(await tasks(desk)).toMatchObject([{ status: 'open', urgent: true, due: '2026-03-10 18:00' }]);
    await round(desk, '2026-03-10T09:01');
    expect(await tasks(desk)).toMatchObject([{ status: 'done', closedBy: 'recovery' }]);
  });
});
