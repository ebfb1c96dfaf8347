import type { ProfessionalId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, OWNER, RECEPTION } from '../support/browser.ts';
import { bookFor } from './book-for.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, THEMES } from './front-desk.ts';

/** The line of someone in the day's list. */
const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe.skipIf(!process.env.TEST_CHROMIUM)("the day's page in a browser", { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await openFrontDesk();
    await bookFor(desk.clinic, { name: 'Ana Teste', phone: '11987650301', at: '2026-11-23T09:00' });
    await bookFor(desk.clinic, { name: 'Bruno Exemplo', phone: '11987650302', at: '2026-11-23T10:00' });
    await bookFor(desk.clinic, { name: 'Clara Ensaio', phone: '11987650303', at: '2026-11-24T10:00' });
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  const statusOf = async (name: string) => {
    const rows = await desk.clinic.rows<{ status: string }>(sql`
      select a.status from appointment a join patient p on p.id = a.patient_id where p.name = ${name}`);
    return rows[0]?.status;
  };

  test('S10 · the day is the first thing one sees; an arrival marked at one desk shows on the other, and one click takes it back', async () => {
    const bia = await addStaff(desk.clinic, 'bia@clinica.example', RECEPTION);
    const [one, other] = [await desk.sitDown({}, OWNER, '/'), await desk.sitDown({}, bia, '/')];
    for (const page of [one, other]) {
      await page.waitForURL('**/hoje');
      await line(page, 'Ana Teste').getByText('Sem confirmar').waitFor();
      expect(await line(page, 'Clara Ensaio').count()).toBe(0);
    }
    await one.getByRole('button', { name: 'Confirmar: Ana Teste' }).click();
    await line(other, 'Ana Teste').getByText('Confirmada').waitFor();
    await other.getByRole('button', { name: 'Chegou: Ana Teste' }).click();
    await line(one, 'Ana Teste').getByRole('button', { name: 'Atendida' }).waitFor();
    expect(await statusOf('Ana Teste')).toBe('arrived');
    await other.getByRole('button', { name: 'Desfazer' }).click();
    await line(one, 'Ana Teste').getByText('Confirmada').waitFor();
    expect(await statusOf('Ana Teste')).toBe('confirmed');
    await Promise.all([one, other].map((page) => page.context().close()));
  });

  test('S10 · who is late is seen at once; a no-show marked by mistake is taken back although the time has passed', async () => {
    desk.clinic.clock.advance({ minutes: 80 });
    const page = await desk.sitDown();
    await page.clock.setFixedTime('2026-11-23T09:20:00-03:00');
    await page.goto('/hoje');
    await line(page, 'Ana Teste').getByText('Atrasado há 20 min').waitFor();
    await page.getByRole('button', { name: 'Atrasados' }).click();
    expect(await line(page, 'Bruno Exemplo').count()).toBe(0);
    await page.getByRole('button', { name: 'Todas' }).click();
    await page.getByRole('button', { name: 'Faltou: Ana Teste' }).click();
    await line(page, 'Ana Teste').getByText('Faltou', { exact: true }).waitFor();
    await expect.poll(() => statusOf('Ana Teste')).toBe('no_show');
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await expect.poll(() => statusOf('Ana Teste')).toBe('confirmed');
    await line(page, 'Ana Teste').getByText('Confirmada').waitFor();
    await page.context().close();
  });

  test('the keyboard is enough: down to a patient, arrived, and taken back', async () => {
    const page = await desk.sitDown();
    await page.goto('/hoje');
    await line(page, 'Bruno Exemplo').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Chegou: Bruno Exemplo' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf('Bruno Exemplo')).toBe('arrived');
    await page.keyboard.press('k');
    await page.getByRole('button', { name: 'Chegou: Ana Teste' }).and(page.locator(':focus')).waitFor();
    const undo = page.getByRole('button', { name: 'Desfazer' }).first();
    await undo.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf('Bruno Exemplo')).toBe('scheduled');
    await page.context().close();
  });

  test('who still has to confirm for tomorrow is one click away, and is confirmed from there', async () => {
    const page = await desk.sitDown({ size: 'phone' });
    await page.goto('/hoje');
    await page.getByRole('button', { name: 'Amanhã' }).click();
    expect(await page.getByRole('button', { name: 'Chegou: Clara Ensaio' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Confirmar: Clara Ensaio' }).click();
    await line(page, 'Clara Ensaio').getByText('Confirmada').waitFor();
    await expect.poll(() => statusOf('Clara Ensaio')).toBe('confirmed');
    await page.context().close();
  });

  test('an emergency and what Cora booked appear by themselves; from who waits one is led to the conversation', async () => {
    const page = await desk.sitDown();
    await page.goto('/hoje');
    await page.getByText('Ninguém espera resposta da equipe.').waitFor();
    const davi = desk.clinic.patient('5511900000004', 'Davi Modelo');
    await davi.says('agendar clínica geral amanhã às 15h15, meu nome é Davi Modelo');
    await davi.says('sim');
    const cora = page.getByRole('region', { name: 'Enquanto a recepção descansava' });
    await cora.getByText('1', { exact: true }).first().waitFor();
    await davi.says('socorro, estou com dor forte no peito e não consigo respirar');
    const waiting = page.getByRole('region', { name: 'Esperando uma pessoa' });
    await waiting.getByText('Urgente').waitFor();
    await page.getByRole('region', { name: 'Tarefas urgentes e atrasadas' }).getByRole('link').first().waitFor();
    await waiting.getByRole('link', { name: /Davi Modelo/ }).click();
    await page.waitForURL('**/conversas/*');
    await page.context().close();
  });

  test('a professional starts at the own agenda and is led away from what belongs to the desk', async () => {
    const [doctorAt] = await desk.clinic.rows<{ id: ProfessionalId }>(sql`select id from professional`);
    const place = { role: 'professional', professionalId: doctorAt?.id ?? null } as const;
    const doctor = await addStaff(desk.clinic, 'helena@clinica.example', place);
    const page = await desk.sitDown({}, doctor, '/');
    await page.waitForURL('**/agenda');
    const places = page.getByRole('navigation');
    expect(await places.getByRole('link', { name: 'Hoje' }).count()).toBe(0);
    expect(await places.getByRole('link', { name: 'Conversas' }).count()).toBe(0);
    await page.goto('/hoje');
    await page.waitForURL('**/agenda');
    await page.context().close();
  });

  test.each(['desk', 'phone'] as const)('nothing to stumble over, on a %s, in both themes', async (size) => {
    for (const theme of THEMES) {
      const page = await desk.sitDown({ size, theme });
      await page.goto('/hoje');
      await line(page, 'Ana Teste').first().waitFor();
      await keepPicture(page, `today-${size}-${theme}`);
      expect(await obstacles(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    }
    expect(desk.complaints).toEqual([]);
  });
});
