import { randomUUID } from 'node:crypto';
import { bookAppointment, previewReplan, startReplan } from '@post/application';
import { testDatabases } from '@post/db/testing';
import { type ProfessionalId, type ReplanId, type ServiceId, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bookFor } from '../e2e/book-for.ts';
import { openReception } from '../staff/open-reception.ts';
import type { TestClinic } from '../support/open-clinic.ts';

const TUESDAY = Temporal.PlainDate.from('2026-11-24');

describe.each(testDatabases)('an absence while others book, $name', (database) => {
  let clinic: TestClinic;

  beforeEach(async () => {
    clinic = await openReception(database);
    await bookFor(clinic, { name: 'Ana Teste', phone: '11987650501', at: '2026-11-24T10:00' });
    await bookFor(clinic, { name: 'Bruno Exemplo', phone: '11987650502', at: '2026-11-24T11:00' });
  });
  afterEach(() => clinic[Symbol.asyncDispose]());

  async function desk() {
    const [row] = await clinic.rows<{ id: ProfessionalId }>(sql`select professional_id as id from appointment`);
    if (!row) throw new Error('nothing is booked');
    const actor = { kind: 'api', clinicId: clinic.clinicId } as const;
    return { ports: clinic.server.ports, actor, span: { professionalId: row.id, from: TUESDAY, to: TUESDAY } };
  }

  async function seenPlan() {
    const { ports, actor, span } = await desk();
    const { moves } = await previewReplan(ports, actor, span);
    return moves.map(({ visit, to }) => ({ appointmentId: visit.id, to }));
  }

  /** Somebody new wants a time of the plan. */
  async function bookFirstPlanned(name: string, phone: string) {
    const { ports, actor } = await desk();
    const [line] = await clinic.rows<{ professional_id: ProfessionalId; service_id: ServiceId }>(
      sql`select professional_id, service_id from appointment limit 1`,
    );
    if (!line) throw new Error('nothing is booked');
    return bookAppointment(ports, actor, {
      serviceId: line.service_id,
      professionalId: line.professional_id,
      startsAt: Temporal.Instant.from('2026-11-25T13:00:00Z'),
      patient: { kind: 'new', name, phone, birthDate: null, relation: 'self', contactId: null },
    });
  }

  test('a time that is kept for a patient who is asked is nobody else’s, and still theirs when they say yes', async () => {
    const { ports, actor, span } = await desk();
    const seen = await seenPlan();
    expect(seen.map(({ to }) => `${to?.startsAt}`)).toEqual(['2026-11-25T13:00:00Z', '2026-11-25T14:00:00Z']);
    await startReplan(ports, actor, { ...span, replanId: randomUUID() as ReplanId, seen });
    await clinic.settle();
    expect(await bookFirstPlanned('Carla Nova', '11987650503')).toMatchObject({
      kind: 'not-free',
      reasons: [{ kind: 'taken' }],
    });
    await clinic.patient('5511987650501', 'Ana Teste').says('sim');
    expect(await clinic.agenda('2026-11-25')).toMatchObject([{ time: '10:00', patient: 'Ana Teste' }]);
  });

  test('a plan that is no longer true is not started; nothing is closed and nobody is asked', async () => {
    const { ports, actor, span } = await desk();
    const seen = await seenPlan();
    expect(await bookFirstPlanned('Carla Nova', '11987650503')).toMatchObject({ kind: 'booked' });
    const outcome = await startReplan(ports, actor, { ...span, replanId: randomUUID() as ReplanId, seen });
    expect(outcome).toEqual({ kind: 'edited-meanwhile' });
    await clinic.settle();
    expect(await clinic.rows(sql`select 1 from replan union all select 1 from held_time`)).toEqual([]);
    expect(await clinic.rows(sql`select 1 from closure where professional_id is not null`)).toEqual([]);
    expect(clinic.patient('5511987650501').received()).toEqual([]);
  });

  test('booking and starting at the same moment, one of them wins and nobody is promised a taken time', async () => {
    const { ports, actor, span } = await desk();
    const seen = await seenPlan();
    const [started, booked] = await Promise.all([
      startReplan(ports, actor, { ...span, replanId: randomUUID() as ReplanId, seen }),
      bookFirstPlanned('Carla Nova', '11987650503'),
    ]);
    await clinic.settle();
    expect([started.kind, booked.kind]).toEqual(
      started.kind === 'started' ? ['started', 'not-free'] : ['edited-meanwhile', 'booked'],
    );
  });

  test('started twice with the same click, everybody is asked once', async () => {
    const { ports, actor, span } = await desk();
    const request = { ...span, replanId: randomUUID() as ReplanId, seen: await seenPlan() };
    const outcomes = await Promise.all([startReplan(ports, actor, request), startReplan(ports, actor, request)]);
    await clinic.settle();
    expect(outcomes.map(({ kind }) => kind)).toEqual(['started', 'started']);
    for (const phone of ['5511987650501', '5511987650502']) expect(clinic.patient(phone).received()).toHaveLength(1);
  });
});
