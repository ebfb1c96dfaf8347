import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, OWNER, RECEPTION } from '../support/browser.ts';
import { bookFor } from './book-for.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, THEMES } from './front-desk.ts';

const card = (page: Page, name: string) => page.getByRole('region', { name });

describe.skipIf(!process.env.TEST_CHROMIUM)('the figures in a browser', { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await openFrontDesk();
    await desk.clinic.patient('5511987650301', 'Ana').says('oi, bom dia');
    await desk.clinic.patient('5511987650302', 'Caio').says('quero falar com um atendente');
    for (const [index, hour] of ['09', '10', '11', '15'].entries())
      await bookFor(desk.clinic, { name: 'Bruno Exemplo', phone: `1198765031${index}`, at: `2026-11-24T${hour}:00` });
    await lookBack();
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  /** What happened today is made to have happened in the days and in the month before. */
  const lookBack = async () => {
    await desk.clinic.rows(
      sql`update message set at = at + (timestamptz '2026-11-20T10:00-03' - (select min(at) from message))`,
    );
    await desk.clinic.rows(
      sql`update dashboard_event set at = '2026-11-20T10:00-03' where kind = 'conversation.handed-over'`,
    );
    await desk.clinic.rows(sql`
      with numbered as (select id, row_number() over (order by starts_at) as nth from appointment)
      update appointment a set source = 'cora', status = case nth when 1 then 'no_show' else 'completed' end,
        created_at = case nth when 4 then timestamptz '2026-10-01T10:00-03' else timestamptz '2026-11-19T10:00-03' end,
        starts_at = a.starts_at - case nth when 4 then interval '40 days' else interval '3 days' end,
        ends_at = a.ends_at - case nth when 4 then interval '40 days' else interval '3 days' end
      from numbered where numbered.id = a.id`);
  };

  test('S10 · each figure stands beside the period before, as a picture, in words and as a table', async () => {
    const page = await desk.sitDown({}, OWNER, '/numeros');
    const bookings = card(page, 'Marcadas pela Cora');
    await bookings.getByText('3', { exact: true }).first().waitFor();
    await bookings.getByText('200% a mais que nos 30 dias antes').waitFor();
    await card(page, 'Faltas').getByText('33%').first().waitFor();
    await card(page, 'Faltas').getByText('33 pontos a mais que nos 30 dias antes').waitFor();
    await card(page, 'Resolvidas sem uma pessoa').getByText('50%').first().waitFor();
    await card(page, 'Tempo até a resposta').getByText('Sem dados dos 30 dias antes').waitFor();
    await bookings.getByRole('img', { name: 'Marcadas pela Cora, dia a dia. No período: 3.' }).waitFor();
    await bookings.getByText('Ver como tabela').click();
    const row = bookings.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /19 de nov/ }) });
    await row.getByRole('cell', { name: '3', exact: true }).waitFor();
    await page.getByRole('button', { name: '7 dias' }).click();
    await bookings.getByText('Sem dados dos 7 dias antes').waitFor();
    await page.context().close();
  });

  test('S10 · the figures leave as a file that a spreadsheet opens', async () => {
    const page = await desk.sitDown({}, OWNER, '/numeros?dias=7');
    await card(page, 'Faltas').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exportar CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('numeros-2026-11-23.csv');
    const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
    expect(lines[0]).toContain('dia;marcadas pela Cora;marcadas pela equipe');
    expect(lines.filter((line) => line.startsWith('2026-'))).toHaveLength(7);
    expect(lines.find((line) => line.startsWith('2026-11-19'))).toBe('2026-11-19;3;0;0;0;0;;0;0;0;');
    expect(lines.find((line) => line.startsWith('2026-11-21'))).toBe('2026-11-21;0;0;0;0;0;;2;1;0;');
    await page.context().close();
  });

  test('figures are for who runs the clinic: reception does not see them, nor by their address', async () => {
    const bia = await addStaff(desk.clinic, 'bia@clinica.example', RECEPTION);
    const page = await desk.sitDown({}, bia, '/numeros');
    await page.waitForURL('**/hoje');
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Números' }).count()).toBe(0);
    await page.context().close();
  });

  test.each(['desk', 'phone'] as const)('nothing to stumble over, on a %s, in both themes', async (size) => {
    for (const theme of THEMES) {
      const page = await desk.sitDown({ size, theme }, OWNER, '/numeros');
      await card(page, 'Faltas').getByRole('img').waitFor();
      await keepPicture(page, `figures-${size}-${theme}`);
      expect(await obstacles(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    }
    expect(desk.complaints).toEqual([]);
  });
});
