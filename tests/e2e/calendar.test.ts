import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/services/until.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, THEMES } from './front-desk.ts';

describe.skipIf(!process.env.TEST_CHROMIUM)('the agenda in a browser', { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await openFrontDesk();
    const ana = desk.clinic.patient('5511987650301', 'Ana Teste');
    await ana.says('agendar clínica geral amanhã às 10:00, meu nome é Ana Teste');
    await ana.says('sim');
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  /** Takes Ana's visit two of its heights down. */
  async function dragAna(page: Page): Promise<void> {
    await page.goto('/agenda');
    const event = page.getByText('Ana Teste · Clínica geral').first();
    await event.waitFor();
    const from = await event.boundingBox();
    if (!from) throw new Error('the appointment is not to be seen');
    await page.mouse.move(from.x + 10, from.y + 4);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 4 + 2 * from.height, { steps: 8 });
    await page.mouse.up();
  }

  const starts = async () => {
    const rows = await desk.clinic.rows<{ at: string }>(sql`
      select to_char(local_start, 'YYYY-MM-DD HH24:MI') as at from appointment order by local_start`);
    return rows.map(({ at }) => at);
  };

  test('S5 · an appointment is dragged to another time, and one click brings it back', async () => {
    const page = await desk.sitDown();
    await dragAna(page);
    await until(async () => (await starts())[0] !== '2026-11-24 10:00', { what: 'the move', withinMs: 10_000 });
    expect((await starts())[0]).toMatch(/^2026-11-24 1\d:\d\d$/);
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await until(async () => (await starts())[0] === '2026-11-24 10:00', { what: 'the undo', withinMs: 10_000 });
    await page.context().close();
  });

  test('S5 · a move asks whether to tell the patient, and tells where the visit stands', async () => {
    const page = await desk.sitDown();
    await dragAna(page);
    await page.getByRole('button', { name: 'Avisar paciente' }).waitFor();
    await keepPicture(page, 'calendar-asks-to-tell');
    await page.getByRole('button', { name: 'Avisar paciente' }).click();
    await page.getByText('A Cora está avisando o paciente.').first().waitFor();
    await desk.clinic.settle();
    const [moved] = await starts();
    const ana = desk.clinic.patient('5511987650301', 'Ana Teste').received();
    expect(ana.at(-1)).toContain(`mudou de horário: agora é amanhã, terça-feira, 24/11, às ${moved?.slice(11)}`);
    await desk.clinic.rows(sql`
      update appointment set starts_at = starts_at + (timestamp '2026-11-24 10:00' - local_start),
        ends_at = ends_at + (timestamp '2026-11-24 10:00' - local_start), local_start = '2026-11-24 10:00'
      where local_start = ${moved}::timestamp`);
    await page.context().close();
  });

  test('S5 · from the keyboard: arrows go to an appointment, Alt moves it by a quarter of an hour, and back', async () => {
    const page = await desk.sitDown();
    await page.goto('/agenda');
    await page.getByText('Ana Teste · Clínica geral').first().waitFor();
    await page.locator('[data-appointment]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Alt+ArrowDown');
    await until(async () => (await starts()).includes('2026-11-24 10:15'), { what: 'the move', withinMs: 10_000 });
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await until(async () => (await starts()).includes('2026-11-24 10:00'), { what: 'the undo', withinMs: 10_000 });
    await page.locator('[data-appointment]').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Ana Teste' }).waitFor();
    await page.context().close();
  });

  test('S5 · closed hours are shaded; colours tell the professionals apart, and the choice is remembered', async () => {
    const page = await desk.sitDown();
    await page.goto('/agenda');
    await page.getByRole('button', { name: /Helena/ }).click();
    await page.locator('.closed-time').first().waitFor();
    await page.getByRole('button', { name: 'Cor por profissional' }).click();
    const named = page.getByText(/Ana Teste · Clínica geral · .*Helena/).first();
    await named.waitFor();
    await page.reload();
    await named.waitFor();
    expect(await obstacles(page)).toEqual([]);
    await keepPicture(page, 'calendar-by-professional');
    await page.context().close();
  });

  test('S10 · a booking by Cora appears without reload, and the desk marks who arrived', async () => {
    const page = await desk.sitDown();
    await page.goto('/agenda');
    await page.getByText('Ana Teste · Clínica geral').first().waitFor();
    const bia = desk.clinic.patient('5511987650302', 'Bia Modelo');
    await bia.says('agendar clínica geral amanhã às 15h15, meu nome é Bia Modelo');
    await bia.says('sim');
    await page.getByText('Bia Modelo · Clínica geral').first().click();
    await page.getByRole('button', { name: 'Chegou' }).click();
    const status = async () =>
      (await desk.clinic.rows<{ status: string }>(sql`select status from appointment where status = 'arrived'`)).length;
    await until(async () => (await status()) === 1, { what: 'the arrival', withinMs: 10_000 });
    await page.context().close();
  });

  test('S5 · a visit is booked from the keyboard; a taken time says why and what is free instead', async () => {
    await desk.clinic.rows(sql`
      insert into appointment (clinic_id, id, patient_id, professional_id, service_id, starts_at, ends_at, status, source,
        local_start, time_zone)
      select a.clinic_id, gen_random_uuid(), a.patient_id, a.professional_id, a.service_id,
        a.starts_at - interval '30 days', a.ends_at - interval '30 days', 'no_show', a.source,
        a.local_start - interval '30 days', a.time_zone
      from appointment a join patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
      where p.name = 'Ana Teste' limit 1`);
    const page = await desk.sitDown();
    await page.goto('/agenda');
    await page.getByText('Ana Teste · Clínica geral').first().waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Nova consulta' });
    await dialog.getByLabel('Paciente: nome ou telefone').fill('Ana Tes');
    await dialog.getByRole('button', { name: /Ana Teste/ }).press('Enter');
    await dialog.getByText('Faltou 1 de 1 (100%)').waitFor();
    await dialog.getByLabel('Atendimento').selectOption({ label: 'Clínica geral' });
    const helena = await dialog.getByRole('option', { name: /Helena/ }).textContent();
    await dialog.getByLabel('Profissional').selectOption({ label: helena ?? '' });
    await dialog.getByLabel('Quando').fill('2026-11-24T10:00');
    await dialog.getByText('Já há uma consulta nesse horário.').waitFor();
    expect(await dialog.getByRole('button', { name: '09:00', exact: true }).count()).toBe(1);
    await keepPicture(page, 'booking-taken');
    expect(await obstacles(page)).toEqual([]);
    await dialog.getByRole('button', { name: '14:30', exact: true }).press('Enter');
    await dialog.getByText('Este horário está livre.').waitFor();
    await dialog.getByRole('button', { name: 'Marcar consulta' }).press('Enter');
    await until(async () => (await starts()).includes('2026-11-24 14:30'), { what: 'the booking', withinMs: 10_000 });
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('S5 · a cancelled visit comes back with one click', async () => {
    const page = await desk.sitDown();
    await page.goto('/agenda');
    const status = async () =>
      (
        await desk.clinic.rows<{ status: string }>(
          sql`select status from appointment where to_char(local_start, 'HH24:MI') = '14:30'`,
        )
      )[0]?.status;
    await page.getByText('Ana Teste · Clínica geral').nth(1).click();
    await page.getByRole('button', { name: 'Cancelar consulta' }).click();
    await until(async () => (await status()) === 'cancelled', { what: 'the cancellation', withinMs: 10_000 });
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await until(async () => (await status()) === 'scheduled', { what: 'the visit back', withinMs: 10_000 });
    await page.context().close();
  });

  test.each(['desk', 'phone'] as const)('nothing to stumble over, on a %s, in both themes', async (size) => {
    for (const theme of THEMES) {
      const page = await desk.sitDown({ size, theme });
      await page.goto('/agenda');
      await page.getByText('Clínica geral').first().waitFor();
      await keepPicture(page, `calendar-${size}-${theme}`);
      expect(await obstacles(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    }
    expect(desk.complaints).toEqual([]);
  });
});
