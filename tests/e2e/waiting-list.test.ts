import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn } from '../support/browser.ts';
import { bookFor } from './book-for.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow } from './front-desk.ts';

describe.skipIf(!process.env.TEST_CHROMIUM)('the waiting list in a browser', { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  let anasVisit: string;
  beforeAll(async () => {
    desk = await openFrontDesk();
    anasVisit = await bookFor(desk.clinic, { name: 'Ana Teste', phone: '11987650501', at: '2026-11-24T10:00' });
    await bookFor(desk.clinic, { name: 'Bruno Exemplo', phone: '11987650502', at: '2026-11-25T10:00' });
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  const states = () => desk.clinic.rows<{ state: string }>(sql`select state from waiting_wish order by since`);

  test('S10 · the desk puts somebody on the list, sees by itself what is offered, and takes a slip back', async () => {
    const page = await desk.sitDown();
    await page.goto('/hoje');
    await page.getByRole('link', { name: 'Lista de espera' }).click();
    await page.getByText('Ninguém espera por um horário').waitFor();
    await keepPicture(page, 'waiting-list-empty');
    await page.getByLabel('Buscar paciente por nome ou telefone').fill('Bruno');
    await page.getByRole('button', { name: /Bruno Exemplo/ }).click();
    await page.getByLabel('Serviço').selectOption({ label: 'Clínica geral' });
    await page.getByLabel('De', { exact: true }).fill('2026-11-24');
    await page.getByLabel('Até').fill('2026-11-23');
    await page.getByRole('button', { name: 'Colocar na lista' }).click();
    await page.getByText('Escolha dias daqui para a frente').first().waitFor();
    await page.getByLabel('Até').fill('2026-11-24');
    await page.getByRole('button', { name: 'Colocar na lista' }).click();
    const row = page.getByRole('list', { name: 'Quem espera' }).getByRole('listitem');
    await row.getByText('Esperando').waitFor();
    expect(await states()).toEqual([{ state: 'waiting' }]);

    await page.getByRole('button', { name: 'Tirar Bruno Exemplo da lista' }).click();
    await page.getByText('Ninguém espera por um horário').waitFor();
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await row.getByText('Esperando').waitFor();
    expect(await states()).toEqual([{ state: 'waiting' }]);

    await (await signedIn(desk.clinic)).mutate('appointments.cancel', { id: anasVisit });
    await desk.clinic.passesTo('2026-11-23T08:02');
    await row.getByText('Oferecido').waitFor();
    await row.getByText(/responde até 08:32/).waitFor();
    await keepPicture(page, 'waiting-list-offered');
    expect(await obstacles(page)).toEqual([]);
    await desk.clinic.patient('5511987650502', 'Bruno Exemplo').says('sim');
    await page.getByText('Ninguém espera por um horário').waitFor();
    expect(await states()).toEqual([{ state: 'met' }]);
    expect(desk.complaints).toEqual([]);
    await page.context().close();
  });

  test('it is all there on a phone', async () => {
    const page = await desk.sitDown({ size: 'phone' });
    await page.goto('/espera');
    await page.getByText('Ninguém espera por um horário').waitFor();
    await keepPicture(page, 'waiting-list-phone');
    expect(await overflow(page)).toBe(0);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });
});
