import { erasePatient, exportPatient, keepMemory, type StaffRole } from '@post/application';
import { testDatabases } from '@post/db/testing';
import type { PatientId, StaffId } from '@post/domain';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { callRest } from '../support/call-rest.ts';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';

const PHONE = '5511900000601';

interface Item {
  readonly what: string;
  readonly outcome: string;
  readonly count: number;
  readonly reason: string | null;
}

describe.each(testDatabases)('what the clinic keeps of a patient, $name', (database) => {
  /** Ana has booked, told a preference, asked something, and wants to be left alone. */
  async function openWithAna() {
    const clinic = await openClinic({ database, now: '2026-03-09T10:00' });
    const ana = clinic.patient(PHONE, 'Aninha do zap');
    await ana.says('agendar clínica geral amanhã às 15h15, meu nome é Ana Souza');
    await ana.says('sim');
    await ana.says('Só posso de manhã');
    await ana.says('vocês dão brinde de aniversário?');
    const [row] = await clinic.rows<{ id: PatientId }>(sql`select id from patient where name = 'Ana Souza'`);
    if (!row) throw new Error('Ana is not registered');
    return { clinic, ana, id: row.id };
  }

  const staff = (clinic: TestClinic, role: StaffRole) =>
    ({ kind: 'staff', clinicId: clinic.clinicId, staffId: 'bia' as StaffId, role, professionalId: null }) as const;

  /** Every place in the database where some words stand. */
  async function placesOf(clinic: TestClinic, words: string): Promise<readonly string[]> {
    const found = await clinic.rows<{ place: string; text: string }>(sql`
      select 'message' as place, to_jsonb(message)::text as text from message
      union all select 'conversation', to_jsonb(conversation)::text from conversation
      union all select 'turn', to_jsonb(turn)::text from turn
      union all select 'memory', to_jsonb(memory)::text from memory
      union all select 'task', to_jsonb(task)::text from task
      union all select 'effect', to_jsonb(effect)::text from effect
      union all select 'webhook_event', to_jsonb(webhook_event)::text from webhook_event
      union all select 'contact', to_jsonb(contact)::text from contact
      union all select 'dashboard_event', to_jsonb(dashboard_event)::text from dashboard_event
      union all select 'patient', to_jsonb(patient)::text from patient`);
    return [...new Set(found.filter(({ text }) => text.includes(words)).map(({ place }) => place))];
  }

  test('D23 · the export holds everything: record, contact, visits, words, memories, tasks, permissions and their legal basis', async () => {
    const { clinic, ana, id } = await openWithAna();
    await using _open = clinic;
    await ana.says('SAIR');
    const { status, body } = await callRest<Record<string, readonly Record<string, unknown>[]>>(clinic, {
      method: 'GET',
      path: `/patients/${id}/export`,
    });
    expect(status).toBe(200);
    expect(body.patient).toMatchObject({ name: 'Ana Souza', phone: PHONE });
    expect(body.contacts).toMatchObject([{ phone: PHONE, relation: 'self', displayName: 'Aninha do zap' }]);
    expect(body.appointments).toMatchObject([{ service: 'Clínica geral', status: 'scheduled' }]);
    expect(body.memories).toMatchObject([{ text: 'Prefere de manhã' }]);
    expect(body.messages?.map(({ text }) => text)).toContain('vocês dão brinde de aniversário?');
    expect(body.tasks).toMatchObject([{ kind: 'question' }]);
    expect(body.permissions).toMatchObject([{ purpose: 'reminders', state: 'withdrawn' }]);
    expect(body.legalBasis).toMatchObject({ campaigns: 'consent' });
    expect(await clinic.eventKinds()).toContain('patient.exported');
  });

  test('D23 · erasing takes the words everywhere, keeps what the law wants kept, says which, and may be repeated', async () => {
    const { clinic, ana, id } = await openWithAna();
    await using _open = clinic;
    await clinic.rows(sql`
      insert into media (clinic_id, message_id, status, mime_type, content, due_at)
      select clinic_id, id, 'kept', 'audio/ogg', '\\x6f69', null from message where author = 'patient' limit 1 returning 1`);
    await clinic.rows(sql`update turn set barred = '["vocês dão brinde"]' returning 1`);
    const erase = () => callRest<{ items: readonly Item[] }>(clinic, { method: 'POST', path: `/patients/${id}/erase` });
    const { status, body } = await erase();
    expect(status).toBe(200);
    const of = (what: string) => body.items.find((item) => item.what === what);
    expect(of('messages')).toMatchObject({ outcome: 'erased', count: 8 });
    expect(of('media')).toMatchObject({ outcome: 'erased', count: 1 });
    expect(await clinic.rows(sql`select 1 from media`)).toEqual([]);
    expect(of('memories')).toMatchObject({ outcome: 'erased', count: 1 });
    expect(of('appointments')).toEqual({ what: 'appointments', outcome: 'kept', count: 1, reason: 'chart-law' });
    for (const words of ['brinde', 'Prefere de manhã', 'Aninha do zap']) {
      expect(await placesOf(clinic, words)).toEqual([]);
    }
    expect(await placesOf(clinic, 'Ana Souza')).toEqual(['patient']);
    expect(await clinic.agenda('2026-03-10')).toMatchObject([{ patient: 'Ana Souza', status: 'scheduled' }]);
    const found = await callRest<{ items: readonly unknown[] }>(clinic, {
      method: 'GET',
      path: '/patients?search=Ana',
    });
    expect(found.body.items).toEqual([]);

    const again = await erase();
    expect(again.body.items.filter(({ outcome }) => outcome === 'erased').map(({ count }) => count)).toEqual(
      again.body.items.filter(({ outcome }) => outcome === 'erased').map(() => 0),
    );
    const marks = (await clinic.eventKinds()).filter((kind) => kind === 'patient.erased');
    expect(marks).toHaveLength(1);
    expect(await ana.says('oi')).not.toBe('');
  });

  test('D23 · the words of who answers for several people are not erased with one of them', async () => {
    const { clinic, id } = await openWithAna();
    await using _open = clinic;
    const [lia] = await clinic.rows<{ id: string }>(sql`
      with child as (
        insert into patient (clinic_id, id, name) select clinic_id, gen_random_uuid(), 'Lia Souza' from patient where id = ${id}
        returning clinic_id, id
      ), linked as (
        insert into contact_patient (clinic_id, contact_id, patient_id, relation)
        select child.clinic_id, contact.id, child.id, 'responsible' from child, contact where contact.phone = ${PHONE}
      )
      select id from child`);
    const { body } = await callRest<{ items: readonly Item[] }>(clinic, {
      method: 'POST',
      path: `/patients/${lia?.id}/erase`,
    });
    expect(body.items).toContainEqual({ what: 'messages', outcome: 'erased', count: 0, reason: null });
    expect(body.items).toContainEqual({ what: 'shared-messages', outcome: 'kept', count: 8, reason: 'other-people' });
    expect(await placesOf(clinic, 'brinde')).toContain('message');
  });

  test('a record leaves the house, or is erased, only by owner or manager', async () => {
    const { clinic, id } = await openWithAna();
    await using _open = clinic;
    const { ports } = clinic.server;
    for (const role of ['receptionist', 'professional'] as const) {
      expect(await exportPatient(ports, staff(clinic, role), id)).toEqual({ kind: 'forbidden' });
      expect(await erasePatient(ports, staff(clinic, role), id)).toEqual({ kind: 'forbidden' });
    }
    for (const role of ['owner', 'manager'] as const) {
      expect(await exportPatient(ports, staff(clinic, role), id)).toMatchObject({ kind: 'exported' });
    }
    expect(await placesOf(clinic, 'brinde')).toContain('message');
    const nobody = '00000000-0000-4000-8000-000000000000' as PatientId;
    expect(await erasePatient(ports, staff(clinic, 'owner'), nobody)).toEqual({ kind: 'unknown' });
  });

  test('S6 · staff see, add, correct and remove what is remembered; nothing clinical is taken', async () => {
    const { clinic, id } = await openWithAna();
    await using _open = clinic;
    const path = `/patients/${id}/memories`;
    const texts = async () => {
      const { body } = await callRest<{ items: readonly { id: string; text: string; source: string }[] }>(clinic, {
        method: 'GET',
        path,
      });
      return body.items;
    };
    expect(await texts()).toMatchObject([{ text: 'Prefere de manhã', source: 'patient' }]);
    const note = { value: { key: 'note' }, words: 'Vem de ônibus, costuma chegar cedo' };
    expect(await callRest(clinic, { method: 'POST', path, body: note })).toMatchObject({ status: 201 });
    const [told] = await texts();
    const afternoon = { value: { key: 'part-of-day', part: 'afternoon' } };
    await callRest(clinic, { method: 'PUT', path: `${path}/${told?.id}`, body: afternoon });
    expect((await texts()).map(({ text }) => text).sort()).toEqual(['Prefere à tarde', note.words]);
    const clinical = { value: { key: 'note' }, words: 'Paciente com depressão, toma remédio' };
    expect(await callRest(clinic, { method: 'POST', path, body: clinical })).toMatchObject({
      status: 422,
      body: { error: { code: 'clinical_note' } },
    });
    expect(await callRest(clinic, { method: 'DELETE', path: `${path}/${told?.id}` })).toMatchObject({ status: 204 });
    expect(await callRest(clinic, { method: 'DELETE', path: `${path}/${told?.id}` })).toMatchObject({ status: 404 });
    expect((await texts()).map(({ text }) => text)).toEqual([note.words]);
    const long = { patientId: id, memoryId: null, value: { key: 'note' } as const, words: 'a'.repeat(161) };
    expect(await keepMemory(clinic.server.ports, staff(clinic, 'receptionist'), long)).toEqual({ kind: 'too-long' });
    expect((await clinic.eventKinds()).filter((kind) => kind === 'memory.changed').length).toBeGreaterThan(3);
  });
});
