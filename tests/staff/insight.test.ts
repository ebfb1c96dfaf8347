import { testDatabases } from '@post/db/testing';
import { Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addStaff, RECEPTION, signedIn, WITH_OWNER } from '../support/browser.ts';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';
import { openReception } from './open-reception.ts';

const ZONE = 'America/Sao_Paulo';

/** Messages and events carry the database's time, so these tests happen today. */
function today(): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(ZONE);
}

async function bookByChat(clinic: TestClinic, phone: string): Promise<void> {
  const ana = clinic.patient(phone, 'Ana');
  await ana.says('agendar clínica geral amanhã às 15h15, meu nome é Ana Souza');
  await ana.says('sim');
}

describe.each(testDatabases)('what the front desk looks at, on $name', (databases) => {
  test("the morning's page shows the day's appointments, who waits, what is to do and what Cora did", async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    await bookByChat(clinic, '5511900000001');
    await clinic.patient('5511900000002', 'Caio').says('quero falar com um atendente');
    await clinic.rows(sql`update dashboard_event set at = '2026-11-22T22:00Z'`);
    const { body } = await owner.query('today.get', { day: '2026-11-24' });
    expect(body.appointments).toMatchObject([{ patient: { name: 'Ana Souza' }, status: 'scheduled' }]);
    expect((await owner.query('today.get', {})).body).toMatchObject({
      day: '2026-11-23',
      appointments: [],
      waiting: [{ contact: { name: 'Caio' } }],
      tasks: [{ kind: 'handover' }],
      overnight: { since: '2026-11-22T18:00:00-03:00', booked: 1, handedOver: 1, moved: 0 },
    });
  });

  test('the trail tells who did what and when; of an appointment, its whole story', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    await bookByChat(clinic, '5511900000001');
    const [{ id }] = (await owner.query('appointments.list', {})).body.items;
    const bia = await signedIn(clinic, await addStaff(clinic, 'bia@clinica.example', RECEPTION));
    await bia.mutate('appointments.change', { id, status: 'confirmed' });
    expect((await bia.query('appointments.history', { id })).body).toMatchObject([
      { by: 'staff', staff: { name: 'Bia Ramos' }, kind: 'appointment.changed' },
      { by: 'cora', staff: null, kind: 'appointment.booked' },
    ]);
    const ofCora = (await owner.query('audit.list', { by: 'cora', about: 'appointment' })).body;
    expect(ofCora.items).toMatchObject([{ kind: 'appointment.booked', subjectId: id }]);
    const first = (await owner.query('audit.list', { limit: 2 })).body;
    const second = (await owner.query('audit.list', { limit: 2, cursor: first.nextCursor })).body;
    expect(second.items[0].position).toBe(first.items[1].position - 1);
    expect((await bia.query('audit.list', {})).status).toBe(403);
  });

  test("a patient's page has the appointments, the conversations of whoever writes for them, and what is owed", async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    await bookByChat(clinic, '5511900000001');
    await clinic.patient('5511900000001', 'Ana').says('quero falar com um atendente');
    const [patient] = (await owner.query('patients.list', { search: 'souza' })).body.items;
    expect((await owner.query('patients.profile', { id: patient.id })).body).toMatchObject({
      patient: { name: 'Ana Souza' },
      appointments: [{ service: { name: 'Clínica geral' } }],
      conversations: [{ contact: { name: 'Ana' }, waiting: true }],
      tasks: [{ kind: 'handover', contact: { name: 'Ana', phone: '5511900000001' } }],
    });
  });

  test('the figures count bookings by who made them, talks that needed no person, and who did not come', async () => {
    await using clinic = await openClinic({
      database: databases,
      now: `${today().toString()}T08:00`,
      environment: WITH_OWNER,
    });
    const owner = await signedIn(clinic);
    await clinic.patient('5511900000001', 'Ana').says('oi, bom dia');
    await clinic.patient('5511900000002', 'Caio').says('quero falar com um atendente');
    const { clinic: facts } = (await owner.query('me.get')).body;
    expect(facts.timeZone).toBe(ZONE);
    await pastAppointments(clinic);
    const [from, to] = [today().subtract({ days: 1 }).toString(), today().toString()];
    const { body } = await owner.query('figures.days', { from, to });
    expect(body.map(({ day }: { readonly day: string }) => day)).toEqual([from, to]);
    expect(body[0]).toMatchObject({ attended: 2, noShows: 1, conversations: 0, medianReplySeconds: null });
    expect(body[1]).toMatchObject({ conversations: 2, resolvedAlone: 1, bookings: { cora: 3, dashboard: 0, api: 0 } });
    expect(body[1].medianReplySeconds).toBeGreaterThan(0);
    expect((await owner.query('figures.days', { from: to, to: from })).status).toBe(400);
  });
});

/** Yesterday: two came, one did not. Written straight into the database, because nobody books the past. */
async function pastAppointments(clinic: TestClinic): Promise<void> {
  const at = (hour: number) => today().subtract({ days: 1 }).toZonedDateTime({ timeZone: ZONE, plainTime: { hour } });
  await clinic.rows(sql`
    insert into patient (clinic_id, id, name) values (${clinic.clinicId}, gen_random_uuid(), 'Ana Souza')`);
  for (const [hour, status] of [
    [9, 'completed'],
    [10, 'arrived'],
    [11, 'no_show'],
  ] as const) {
    const starts = at(hour);
    await clinic.rows(sql`
      insert into appointment (clinic_id, id, patient_id, professional_id, service_id, starts_at, ends_at, status, source,
        local_start, time_zone)
      select p.clinic_id, gen_random_uuid(), p.id, sp.professional_id, sp.service_id,
        ${starts.toInstant().toString()}::timestamptz, ${starts.toInstant().add({ minutes: 30 }).toString()}::timestamptz,
        ${status}, 'cora', ${starts.toPlainDateTime().toString()}::timestamp, ${ZONE}
      from patient p, (select * from service_professional limit 1) sp`);
  }
}
