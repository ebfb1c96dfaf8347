import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callRest } from '../support/call-rest.ts';
import { type Dialogues, openDialogues, STAGES } from './open-dialogue.ts';
import { proposesCancel } from './plans.ts';

const TUESDAY = '2026-03-10T10:00:00-03:00';

describe.each(STAGES)('whose visits are spoken of, $name', (stage) => {
  let dialogues: Dialogues;
  beforeAll(async () => {
    dialogues = await openDialogues(stage, {
      now: '2026-03-09T09:00',
      plans: { 'cancela a consulta da Maria': proposesCancel('Clínica geral com Dr. Caio') },
    });
    await bookAtDesk('Maria Souza', '1950-02-01');
  });
  afterAll(() => dialogues?.[Symbol.asyncDispose]());

  /** A patient whom the desk registered, with a visit on Tuesday and a phone nobody here writes from. */
  async function bookAtDesk(name: string, birthDate: string) {
    const { clinic } = dialogues;
    const patient = await callRest<{ id: string }>(clinic, {
      method: 'POST',
      path: '/patients',
      body: { name, birthDate, phone: '+5511955550000' },
    });
    const services = await callRest<{ items: readonly { id: string; name: string }[] }>(clinic, {
      method: 'GET',
      path: '/services',
    });
    const professionals = await callRest<{ items: readonly { id: string; name: string }[] }>(clinic, {
      method: 'GET',
      path: '/professionals',
    });
    const booked = await callRest(clinic, {
      method: 'POST',
      path: '/appointments',
      body: {
        serviceId: services.body.items.find((one) => one.name === 'Clínica geral')?.id,
        professionalId: professionals.body.items.find((one) => one.name.includes('Caio'))?.id,
        patientId: patient.body.id,
        startsAt: TUESDAY,
      },
    });
    expect(booked.status).toBe(201);
  }

  const linksOf = (phone: string) =>
    dialogues.clinic.rows(sql`
      select p.name, l.relation from contact_patient l
      join contact c on c.clinic_id = l.clinic_id and c.id = l.contact_id
      join patient p on p.clinic_id = l.clinic_id and p.id = l.patient_id
      where c.phone = ${phone}`);

  test('D28 · a stranger hears the same words, whether there is such a visit or not', async () => {
    const asks = [
      ['5511900000701', 'qual o horário da consulta da minha mãe?'],
      ['5511900000702', 'quero cancelar a consulta da Maria Souza'],
      ['5511900000703', 'quero cancelar a consulta da Joana Prates'],
    ] as const;
    const heard = [];
    for (const [phone, words] of asks) heard.push(await dialogues.clinic.patient(phone).says(words));
    expect(new Set(heard).size).toBe(1);
    const proofs = [
      ['5511900000701', 'Maria Souza, 02/02/1950'],
      ['5511900000702', 'Joana Prates, 01/02/1950'],
      ['5511900000703', 'Marta Souza, 01/02/1950'],
    ] as const;
    const refused = [];
    for (const [phone, words] of proofs) refused.push(await dialogues.clinic.patient(phone).says(words));
    expect(new Set(refused).size).toBe(1);
    expect(refused[0]).not.toMatch(/10\/03|10:00|Clínica geral/);
    for (const [phone] of asks) expect(await linksOf(phone)).toEqual([]);
    expect(await dialogues.bookingsOf('Maria Souza')).toMatchObject([{ status: 'scheduled' }]);
  });

  test('D28 · full name and birth date link the phone to her; then her visit can be told and cancelled', async () => {
    const phone = '5511900000704';
    const rui = dialogues.clinic.patient(phone);
    await rui.says('que horas é a consulta da minha mãe?');
    expect(await rui.says('Maria Souza')).toContain('data de nascimento');
    const told = await rui.says('Maria Souza, nascida em 01/02/1950');
    expect(told).toMatch(/10\/03.*10:00/);
    expect(await linksOf(phone)).toEqual([{ name: 'Maria Souza', relation: 'responsible' }]);
    await rui.says('cancela a consulta da Maria');
    await rui.says('sim');
    expect(await dialogues.bookingsOf('Maria Souza')).toMatchObject([{ status: 'cancelled' }]);
  });

  test('D28 · after three wrong guesses even the right answer opens nothing by chat', async () => {
    const phone = '5511900000705';
    const eve = dialogues.clinic.patient(phone);
    for (const day of ['03', '04', '05', '01']) {
      await eve.says('qual o horário da consulta da minha mãe?');
      await eve.says(`Maria Souza, ${day}/02/1950`);
    }
    expect(await linksOf(phone)).toEqual([]);
  });
});
