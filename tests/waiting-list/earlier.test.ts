import { type TestDatabases, testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { signedIn, WITH_OWNER } from '../support/browser.ts';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';
import { heldIn, offersIn, openFullDay, wishesIn } from './open-full-day.ts';

const MONDAY = '2026-03-09T10:00';

/** Mia has a visit on Thursday and would rather come on Tuesday, which is full. */
async function openWithMia(database: TestDatabases, environment: Readonly<Record<string, string>> = {}) {
  const clinic = await openClinic({ database, now: MONDAY, environment });
  const day = await openFullDay(clinic, '2026-03-10');
  const mia = clinic.patient('5511990026001', 'Mia');
  for (const words of ['quero ortodontia quinta às 8:00', 'Mia Dutra', 'sim']) await mia.says(words);
  return { clinic, day, mia };
}

async function agendaOf(clinic: TestClinic, name: string) {
  return (await clinic.agenda()).flatMap(({ patient, time, status }) =>
    patient === name ? [`${time} ${status}`] : [],
  );
}

describe.each(testDatabases)('earlier than what is booked, $name', (database) => {
  test('whoever asks to be told of earlier times is moved by a yes, and the time they leave goes to the next', async () => {
    const { clinic, day, mia } = await openWithMia(database);
    await using _clinic = clinic;
    const nina = clinic.patient('5511990026002', 'Nina');
    for (const words of ['quero ortodontia quinta às 8:00', 'lista de espera', 'Nina Bastos', 'sim']) {
      await nina.says(words);
    }
    expect(await mia.says('se abrir algum horário antes, me avisa?')).toBe(`Lista de espera. Confira, por favor:
• Ortodontia
• Quando: de hoje, segunda-feira, 09/03, a quinta-feira, 12/03
• No lugar da consulta de quinta-feira, 12/03, às 08:00
• Paciente: Mia Dutra

Posso colocar na lista? Responda *sim* ou *não*.`);
    await mia.says('sim');
    expect(await wishesIn(clinic)).toEqual([
      { patient: 'Nina Bastos', state: 'waiting', days: '2026-03-12..2026-03-12', instead: false },
      { patient: 'Mia Dutra', state: 'waiting', days: '2026-03-09..2026-03-12', instead: true },
    ]);
    await day.free('13:45');
    await clinic.passesTo('2026-03-09T10:02');
    expect(
      mia.received().at(-1),
    ).toBe(`Mia, abriu um horário: amanhã, terça-feira, 10/03, às 13:45, com o Dr. Otávio. Ele ficaria no lugar da sua consulta de quinta-feira, 12/03, às 08:00.

Você quer? Guardo para você até as 10:32.

Responda SIM para ficar com ele ou NÃO para continuar na lista de espera.`);
    expect(await mia.says('sim')).toMatch(/consulta remarcada[\s\S]*10\/03, às 13:45/);
    expect(await agendaOf(clinic, 'Mia Dutra')).toEqual(['13:45 scheduled']);
    await clinic.passesTo('2026-03-09T10:04');
    expect(await offersIn(clinic)).toEqual([
      { patient: 'Mia Dutra', time: '03-10 13:45', state: 'accepted' },
      { patient: 'Nina Bastos', time: '03-12 08:00', state: 'open' },
    ]);
    expect(await nina.says('sim')).toMatch(/está marcado/);
    expect((await wishesIn(clinic)).map(({ state }) => state)).toEqual(['met', 'met']);
    expect(await heldIn(clinic)).toBe(0);
  });

  test('a time that goes in the night is offered in the morning, and one that is too near to nobody', async () => {
    const { clinic, day, mia } = await openWithMia(database);
    await using _clinic = clinic;
    for (const words of ['se abrir algo antes me avisa', 'sim']) await mia.says(words);
    await clinic.rows(sql`update conversation set last_inbound_at = last_inbound_at - interval '1 hour'`);
    await clinic.passesTo('2026-03-09T22:30');
    const count = mia.received().length;
    await day.free('08:00');
    await day.free('16:00');
    await clinic.passesTo('2026-03-09T22:45');
    expect(mia.received()).toHaveLength(count);
    await clinic.passesTo('2026-03-10T08:01');
    expect(mia.received().slice(count)).toMatchObject([/abriu um horário: hoje, terça-feira, 10\/03, às 16:00/]);
    expect(await offersIn(clinic)).toEqual([{ patient: 'Mia Dutra', time: '03-10 16:00', state: 'open' }]);
  });

  test('a slip at the desk that is taken back within a minute is heard of by nobody', async () => {
    const { clinic, day, mia } = await openWithMia(database);
    await using _clinic = clinic;
    for (const words of ['se abrir algo antes me avisa', 'sim']) await mia.says(words);
    const count = mia.received().length;
    await day.free('15:15');
    expect(await day.book('Outra Pessoa', '5511990026009', '2026-03-10T15:15')).toBe(201);
    await clinic.passesTo('2026-03-09T10:05');
    expect(mia.received()).toHaveLength(count);
    expect(await offersIn(clinic)).toEqual([]);
  });

  test('whoever calls off the visit does not wait for an earlier one, and what was offered goes on', async () => {
    const { clinic, day, mia } = await openWithMia(database);
    await using _clinic = clinic;
    for (const words of ['se abrir algo antes me avisa', 'sim']) await mia.says(words);
    await day.free('15:15');
    await clinic.passesTo('2026-03-09T10:02');
    expect(await heldIn(clinic)).toBe(1);
    await mia.says('não vou mais, quero cancelar minha consulta');
    await mia.says('sim');
    expect(await agendaOf(clinic, 'Mia Dutra')).toEqual(['08:00 cancelled']);
    expect((await wishesIn(clinic)).map(({ state }) => state)).toEqual(['left']);
    expect((await offersIn(clinic)).map(({ state }) => state)).toEqual(['withdrawn']);
    expect(await heldIn(clinic)).toBe(0);
  });

  test('who does not want messages of the clinic is not offered times', async () => {
    const { clinic, day, mia } = await openWithMia(database);
    await using _clinic = clinic;
    for (const words of ['se abrir algo antes me avisa', 'sim', 'SAIR']) await mia.says(words);
    await day.free('15:15');
    await clinic.passesTo('2026-03-09T10:02');
    expect(await offersIn(clinic)).toEqual([]);
    expect(await heldIn(clinic)).toBe(0);
  });

  test('a patient’s record names the wish, and erasing it lets the time go that was being offered', async () => {
    const { clinic, day, mia } = await openWithMia(database, WITH_OWNER);
    await using _clinic = clinic;
    for (const words of ['se abrir algo antes me avisa', 'sim']) await mia.says(words);
    await day.free('15:15');
    await clinic.passesTo('2026-03-09T10:02');
    expect(await heldIn(clinic)).toBe(1);
    const owner = await signedIn(clinic);
    const [patient] = await clinic.rows<{ id: string }>(sql`select id from patient where name = 'Mia Dutra'`);
    const { body } = await owner.query('patients.export', { id: patient?.id });
    expect(body.waitingList).toMatchObject([{ service: 'Ortodontia', from: '2026-03-09', to: '2026-03-12' }]);
    expect(body.scheduledMessages).toEqual([]);
    expect((await owner.mutate('patients.erase', { id: patient?.id })).status).toBe(200);
    expect((await wishesIn(clinic)).map(({ state }) => state)).toEqual(['left']);
    expect((await offersIn(clinic)).map(({ state }) => state)).toEqual(['withdrawn']);
    expect(await heldIn(clinic)).toBe(0);
  });
});
