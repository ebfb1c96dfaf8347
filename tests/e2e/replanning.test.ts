import type { ProfessionalId } from '@post/domain';
import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookFor } from './book-for.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow } from './front-desk.ts';

describe.skipIf(!process.env.TEST_CHROMIUM)('an absence in a browser', { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await openFrontDesk();
    await bookFor(desk.clinic, { name: 'Ana Teste', phone: '11987650401', at: '2026-11-24T10:00' });
    await bookFor(desk.clinic, { name: 'Bruno Exemplo', phone: '11987650402', at: '2026-11-24T11:00' });
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  async function look(page: Page): Promise<void> {
    const [row] = await desk.clinic.rows<{ id: ProfessionalId }>(sql`select professional_id as id from appointment`);
    await page.goto(`/ausencias?profissional=${row?.id}&de=2026-11-24`);
    await page.getByRole('region', { name: 'Plano proposto' }).getByText('Bruno Exemplo').waitFor();
  }

  const states = () => desk.clinic.rows<{ state: string }>(sql`select state from replan_line order by from_starts_at`);

  test('the plan is seen first; one click asks everybody, an answer shows by itself, one click undoes', async () => {
    const page = await desk.sitDown();
    await look(page);
    await keepPicture(page, 'replanning-plan');
    expect(await overflow(page)).toBe(0);
    expect(await obstacles(page)).toEqual([]);
    expect(await states()).toEqual([]);

    await page.getByRole('button', { name: 'Perguntar a 2 pacientes' }).click();
    const card = page.getByRole('article');
    await card.getByText('Perguntado').nth(1).waitFor();
    // The screen says who is being asked; the question itself leaves a moment later.
    await desk.clinic.settle();
    await desk.clinic.patient('5511987650401', 'Ana Teste').says('sim');
    await card.getByText('Remarcada', { exact: true }).waitFor();
    await card.getByText('1 de 2 remarcadas · 1 sem resposta').waitFor();
    await keepPicture(page, 'replanning-progress');

    await card.getByRole('button', { name: 'Desfazer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Desfazer' }).click();
    await card.getByText('Continua como estava').waitFor();
    expect(await states()).toEqual([{ state: 'moved' }, { state: 'withdrawn' }]);
    await page.context().close();
  });

  test('it is all there on a phone, and the calendar leads to it', async () => {
    const page = await desk.sitDown({ size: 'phone' });
    await page.goto('/agenda');
    await page.getByRole('button', { name: 'Profissional ausente' }).click();
    await page.waitForURL('**/ausencias?**');
    await look(page);
    await keepPicture(page, 'replanning-phone');
    expect(await overflow(page)).toBe(0);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });
});
