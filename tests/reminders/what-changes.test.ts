import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callRest } from '../support/call-rest.ts';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';

const MONDAY = '2026-03-09T10:00';

describe.each(testDatabases)('$name', (database) => {
  let clinic: TestClinic;

  beforeAll(async () => {
    clinic = await openClinic({ database, now: MONDAY });
  });
  afterAll(() => clinic[Symbol.asyncDispose]());

  async function idOf(list: 'services' | 'professionals', name: string): Promise<string> {
    const { body } = await callRest<{ items: readonly { id: string; name: string }[] }>(clinic, {
      method: 'GET',
      path: `/${list}`,
    });
    const found = body.items.find((one) => one.name.includes(name));
    if (!found) throw new Error(`the demo clinic has no ${name}`);
    return found.id;
  }

  /** Staff book for somebody who never wrote. */
  async function book(name: string, phone: string, startsAt: string, service = 'Clínica geral'): Promise<string> {
    const serviceId = await idOf('services', service);
    const professionalId = await idOf('professionals', 'Helena');
    const patient = { name, phone: `+${phone}` };
    const { status, body } = await callRest<{ id: string }>(clinic, {
      method: 'POST',
      path: '/appointments',
      body: { serviceId, professionalId, startsAt: `${startsAt}:00-03:00`, patient },
    });
    expect(status).toBe(201);
    return body.id;
  }

  async function change(id: string, body: Readonly<Record<string, string>>): Promise<void> {
    const { status } = await callRest(clinic, { method: 'PATCH', path: `/appointments/${id}`, body });
    expect(status).toBe(200);
  }

  const statusOf = async (name: string) => (await clinic.agenda()).find(({ patient }) => patient === name)?.status;

  test('whoever never wrote is written to by name of Cora and clinic, may leave, and says yes', async () => {
    const ana = clinic.patient('5511990002001');
    await book('Ana Lemos', '5511990002001', '2026-03-11T14:30');
    await clinic.passesTo('2026-03-10T14:30');
    expect(ana.received()).toEqual([
      'Olá! Sou a Cora, assistente virtual da Clínica Aurora.\n\nPassando para lembrar: Ana, sua consulta é amanhã, quarta-feira, 11/03, às 14:30, na Clínica Aurora.\n\nResponda SIM para confirmar, REAGENDAR ou CANCELAR.\n\nSe não quiser receber lembretes, responda SAIR.',
    ]);
    expect(await ana.says('sim')).toContain('Presença confirmada');
    expect(await statusOf('Ana Lemos')).toBe('confirmed');
  });

  test('a visit that is moved is reminded of at its new time only, a cancelled one not at all', async () => {
    const [bia, caio] = [clinic.patient('5511990002002'), clinic.patient('5511990002003')];
    const moved = await book('Bia Prado', '5511990002002', '2026-03-12T15:00');
    const cancelled = await book('Caio Reis', '5511990002003', '2026-03-12T16:00');
    await change(moved, { startsAt: '2026-03-13T15:00:00-03:00' });
    await change(cancelled, { status: 'cancelled' });
    await clinic.passesTo('2026-03-11T16:00');
    await clinic.passesTo('2026-03-12T13:00');
    expect([bia.received(), caio.received()]).toEqual([[], []]);
    await clinic.passesTo('2026-03-12T15:00');
    expect(bia.received()).toHaveLength(1);
    expect(bia.received()[0]).toContain('sexta-feira, 13/03, às 15:00');
  });

  test('a patient in the middle of something is left to finish it, and reminded afterwards', async () => {
    const davi = clinic.patient('5511990002004');
    await clinic.passesTo('2026-03-16T09:00');
    await davi.says('clínica geral amanhã às 16:00, meu nome é Davi Melo');
    await davi.says('sim');
    await book('Davi Melo', '5511990002004', '2026-03-18T16:00');
    await clinic.passesTo('2026-03-17T15:55');
    await davi.says('clínica geral dia 20/03 às 11:15');
    const before = davi.received().length;
    await clinic.passesTo('2026-03-17T16:01');
    expect(davi.received()).toHaveLength(before);
    expect(await davi.says('sim')).toMatch(/marcad/);
    await clinic.passesTo('2026-03-17T16:12');
    expect(davi.received().at(-1)).toMatch(/^Lembrete: Davi, sua consulta é amanhã[\s\S]*Responda SIM/);
    expect(davi.received()).toHaveLength(before + 2);
  });

  test('while staff have the conversation the patient is told and nothing is asked', async () => {
    const elias = clinic.patient('5511990002005');
    await book('Elias Nery', '5511990002005', '2026-03-20T15:00');
    await elias.says('quero falar com uma pessoa');
    await clinic.passesTo('2026-03-19T15:00');
    expect(elias.received().at(-1)).toMatch(/Elias, sua consulta é amanhã/);
    expect(elias.received().at(-1)).not.toContain('SIM');
  });

  test('a service may have hours of its own', async () => {
    const flora = clinic.patient('5511990002006');
    await clinic.rows(sql`update service set reminder_hours_before = '[48]' where name = 'Clínica geral'`);
    await book('Flora Assis', '5511990002006', '2026-03-26T15:00');
    await clinic.passesTo('2026-03-24T15:00');
    expect(flora.received()).toHaveLength(1);
    await clinic.passesTo('2026-03-26T14:59');
    expect(flora.received()).toHaveLength(1);
  });
});
