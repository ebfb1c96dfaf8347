import { mayContactProactively } from '@post/application';
import type { ContactId } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dialogues, openDialogues, STAGES } from './open-dialogue.ts';

interface Entry {
  readonly purpose: string;
  readonly state: string;
  readonly source: string;
  readonly at: string;
}

describe.each(STAGES)('what the law lets everyone ask for, $name', (stage) => {
  let dialogues: Dialogues;
  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: '2026-03-09T10:00', plans: {} });
  });
  afterAll(() => dialogues?.[Symbol.asyncDispose]());

  const record = (phone: string) =>
    dialogues.clinic.rows<Entry>(sql`
      select p.purpose, p.state, p.source->>'kind' as source, to_char(p.at at time zone 'America/Sao_Paulo', 'YYYY-MM-DD HH24:MI') as at
      from contact_permission p join contact c on c.clinic_id = p.clinic_id and c.id = p.contact_id
      where c.phone = ${phone} order by p.recorded_at`);

  const mayRemind = async (phone: string) => {
    const { clinic } = dialogues;
    const [contact] = await clinic.rows<{ id: ContactId }>(sql`select id from contact where phone = ${phone}`);
    if (!contact) throw new Error('nobody wrote from there');
    const { store } = clinic.server.ports;
    return store.read(clinic.clinicId, (reader) => mayContactProactively(reader, contact.id, 'reminders'));
  };

  test('D22 · SAIR is recorded with its day and its message, acknowledged once, and VOLTAR undoes it', async () => {
    const phone = '5511900000301';
    const ana = dialogues.clinic.patient(phone);
    await ana.says('bom dia');
    expect(await mayRemind(phone)).toBe(true);
    expect(await ana.says('SAIR')).toContain('VOLTAR');
    expect(await record(phone)).toEqual([
      { purpose: 'reminders', state: 'withdrawn', source: 'patient', at: '2026-03-09 10:00' },
    ]);
    expect(await mayRemind(phone)).toBe(false);
    expect(await ana.says('sair')).toBe('');
    expect(await record(phone)).toHaveLength(1);
    expect(await ana.says('voltar')).toContain('voltou a receber');
    expect(await mayRemind(phone)).toBe(true);
    const marks = await dialogues.clinic.eventKinds();
    expect(marks).toContain('contact.permissions');
  });

  test('D22 · said to a person of staff it counts as well, and Cora stays out of it', async () => {
    const phone = '5511900000307';
    const leo = dialogues.clinic.patient(phone);
    await leo.says('quero falar com uma pessoa');
    expect(await leo.says('parem de me mandar mensagens')).toBe('');
    expect(await mayRemind(phone)).toBe(false);
    expect(await leo.says('VOLTAR')).toBe('');
    expect(await mayRemind(phone)).toBe(true);
  });

  test('D22 · who refuses messages at the first word hears who speaks, and is still answered when they write', async () => {
    const ivo = dialogues.clinic.patient('5511900000302');
    expect(await ivo.says('parem de me mandar mensagens!!')).toContain('Sou a Cora, assistente virtual');
    expect(await mayRemind('5511900000302')).toBe(false);
    expect(await ivo.says('oi')).not.toBe('');
  });

  test.each([
    ['5511900000303', 'não posso parar na quarta, quero marcar clínica geral amanhã às 15h'],
    ['5511900000304', 'quero sair mais cedo, pode ser às 9h?'],
  ])('D22 · a word that only sounds like it refuses nothing', async (phone, words) => {
    await dialogues.clinic.patient(phone).says(words);
    expect(await record(phone)).toEqual([]);
  });

  test('D23 · what do you know of me: a dated task for staff, said in plain words, once however often it is asked', async () => {
    const phone = '5511900000305';
    const rita = dialogues.clinic.patient(phone);
    const answer = await rita.says('Meus dados: o que vocês têm de mim?');
    expect(answer).toContain('24/03');
    expect(await privacyTasks(phone)).toEqual([{ due: '2026-03-24', promised: true, status: 'open' }]);
    expect(await rita.says('quais dados vocês têm de mim??')).toContain('já está com a equipe');
    expect(await privacyTasks(phone)).toHaveLength(1);
  });

  test('D23 · erase my data: says what can go and what the law keeps, and erases nothing by itself', async () => {
    const phone = '5511900000306';
    const rui = dialogues.clinic.patient(phone);
    const answer = await rui.says('apaguem meus dados');
    expect(answer).toMatch(/conversas.*podem ser apagados/s);
    expect(answer).toMatch(/consultas a lei manda guardar/);
    expect(await privacyTasks(phone)).toHaveLength(1);
    const [messages] = await dialogues.clinic.rows<{ count: number }>(sql`
      select count(*)::int as count from message m join conversation c on c.clinic_id = m.clinic_id and c.id = m.conversation_id
      where c.address = ${phone} and m.text is not null`);
    expect(messages?.count).toBe(2);
  });

  const privacyTasks = (phone: string) =>
    dialogues.clinic.rows(sql`
      select to_char(t.due_at at time zone 'America/Sao_Paulo', 'YYYY-MM-DD') as due, t.promised, t.status
      from task t join conversation c on c.clinic_id = t.clinic_id and c.id = t.conversation_id
      where t.kind = 'privacy' and c.address = ${phone}`);
});
