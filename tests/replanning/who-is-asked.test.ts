import { randomUUID } from 'node:crypto';
import { changeStatus, previewReplan, startReplan } from '@post/application';
import { testDatabases } from '@post/db/testing';
import { type AppointmentId, type ProfessionalId, type ReplanId, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bookFor } from '../e2e/book-for.ts';
import { openReception } from '../staff/open-reception.ts';
import type { TestClinic } from '../support/open-clinic.ts';

describe.each(testDatabases)('who is asked about another time, $name', (database) => {
  let clinic: TestClinic;

  beforeEach(async () => {
    clinic = await openReception(database);
  });
  afterEach(() => clinic[Symbol.asyncDispose]());

  async function start(day: string): Promise<void> {
    const date = Temporal.PlainDate.from(day);
    const [row] = await clinic.rows<{ id: ProfessionalId }>(sql`select professional_id as id from appointment`);
    if (!row) throw new Error('nothing is booked');
    const { ports } = clinic.server;
    const actor = { kind: 'api', clinicId: clinic.clinicId } as const;
    const span = { professionalId: row.id, from: date, to: date };
    const { moves } = await previewReplan(ports, actor, span);
    const seen = moves.map(({ visit, to }) => ({ appointmentId: visit.id, to }));
    const outcome = await startReplan(ports, actor, { ...span, replanId: randomUUID() as ReplanId, seen });
    expect(outcome.kind).toBe('started');
    await clinic.settle();
  }

  const lines = () =>
    clinic.rows<{ state: string; why: string | null }>(
      sql`select state, why from replan_line order by from_starts_at, appointment_id`,
    );

  test('who wants no messages and who is at the clinic already are the task of staff at once', async () => {
    const here = await bookFor(clinic, { name: 'Ana Teste', phone: '11987650601', at: '2026-11-23T10:00' });
    await bookFor(clinic, { name: 'Bruno Exemplo', phone: '11987650602', at: '2026-11-23T11:00' });
    const bruno = clinic.patient('5511987650602', 'Bruno Exemplo');
    await bruno.says('SAIR');
    const before = bruno.received().length;
    const actor = { kind: 'api', clinicId: clinic.clinicId } as const;
    await changeStatus(clinic.server.ports, actor, { appointmentId: here as AppointmentId, status: 'arrived' });
    await start('2026-11-23');
    expect(await lines()).toEqual([
      { state: 'task', why: 'arrived' },
      { state: 'task', why: 'unreachable' },
    ]);
    expect(bruno.received()).toHaveLength(before);
    expect(await clinic.openTasks()).toHaveLength(2);
  });

  test('two visits of one phone are asked about one after the other, so that a yes means one of them', async () => {
    await bookFor(clinic, { name: 'Ana Teste', phone: '11987650603', at: '2026-11-25T10:00' });
    await bookFor(clinic, { name: 'Ana Teste', phone: '11987650603', at: '2026-11-25T15:00' });
    await start('2026-11-25');
    const ana = clinic.patient('5511987650603', 'Ana Teste');
    expect(ana.received()).toHaveLength(1);
    await ana.says('sim');
    await clinic.passesTo('2026-11-23T09:00');
    expect((await lines()).map(({ state }) => state).sort()).toEqual(['asked', 'moved']);
    await ana.says('sim');
    expect(await lines()).toMatchObject([{ state: 'moved' }, { state: 'moved' }]);
    expect(await clinic.agenda('2026-11-25')).toEqual([]);
  });

  test('who does not want the proposed time picks another of those that are offered, and goes there', async () => {
    await bookFor(clinic, { name: 'Ana Teste', phone: '11987650606', at: '2026-11-25T10:00' });
    await start('2026-11-25');
    const ana = clinic.patient('5511987650606', 'Ana Teste');
    const offered = await ana.says('não posso');
    expect(offered).toMatch(/^Tudo bem! Tenho também estes horários:\n1\. /);
    expect(await lines()).toEqual([{ state: 'declined', why: null }]);
    expect(await ana.says('1')).toContain('mudar');
    await ana.says('sim');
    expect(await lines()).toEqual([{ state: 'moved', why: null }]);
    expect(await clinic.agenda('2026-11-25')).toEqual([]);
  });

  test('in the quiet of the night nobody is asked; in the morning they are, or staff call who would come before', async () => {
    await bookFor(clinic, { name: 'Ana Teste', phone: '11987650604', at: '2026-11-24T09:00' });
    await bookFor(clinic, { name: 'Bruno Exemplo', phone: '11987650605', at: '2026-11-24T15:00' });
    await clinic.passesTo('2026-11-23T21:00');
    const before = clinic.patient('5511987650604').received().length;
    await start('2026-11-24');
    expect(clinic.patient('5511987650604').received()).toHaveLength(before);
    await clinic.passesTo('2026-11-24T08:05');
    expect(await lines()).toMatchObject([{ state: 'asked' }, { state: 'asked' }]);
    await clinic.passesTo('2026-11-24T08:45');
    expect(await lines()).toMatchObject([{ state: 'task', why: 'no-answer' }, { state: 'asked' }]);
  });
});
