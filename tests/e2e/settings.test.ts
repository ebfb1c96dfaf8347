import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, THEMES } from './front-desk.ts';

const SECTIONS = {
  clinica: 'Dados e regras da clínica',
  servicos: 'Clínica geral',
  profissionais: 'Dra. Helena Prado',
};

describe.skipIf(!process.env.TEST_CHROMIUM)('the settings in a browser', { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await openFrontDesk();
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  const price = (phone: string) => desk.clinic.patient(phone, 'Bia').says('quanto custa clínica geral?');

  test('S9 · a price changed on screen is in Cora’s next answer, and one click takes it back', async () => {
    const page = await desk.sitDown({}, undefined, '/ajustes/servicos');
    await page.getByRole('button', { name: 'Editar Clínica geral' }).click();
    await page.getByLabel('Preço (R$)').fill('duzentos');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Escreva um valor, como 150,00.').waitFor();
    await page.getByLabel('Preço (R$)').fill('235,00');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Ajustes salvos.').first().waitFor();
    expect(await price('5511987650401')).toContain('R$ 235,00');
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await page.getByText('Voltou a ser como era.').first().waitFor();
    expect(await price('5511987650402')).toContain('R$ 200,00');
    await page.context().close();
  });

  test('S9 · who edits what a colleague changed meanwhile sees both, loses nothing, and decides', async () => {
    const [mine, theirs] = [
      await desk.sitDown({}, undefined, '/ajustes/servicos'),
      await desk.sitDown({ size: 'phone' }, undefined, '/ajustes/servicos'),
    ];
    for (const page of [mine, theirs]) await page.getByRole('button', { name: 'Editar Clínica geral' }).click();
    await theirs.getByLabel('Preço (R$)').fill('210,00');
    await theirs.getByRole('button', { name: 'Salvar' }).click();
    await theirs.getByText('Ajustes salvos.').first().waitFor();
    await mine.getByLabel('Preço (R$)').fill('250,00');
    await mine.getByRole('button', { name: 'Salvar' }).click();
    const notice = mine.getByRole('alert').filter({ hasText: 'Alguém mudou isto enquanto você editava' });
    await notice.getByText(/Preço.*210,00/).waitFor();
    expect(await mine.getByLabel('Preço (R$)').inputValue()).toBe('250,00');
    await keepPicture(mine, 'settings-stale');
    expect(await price('5511987650403')).toContain('R$ 210,00');
    await mine.getByRole('button', { name: 'Salvar a minha versão' }).click();
    await mine.getByText('Ajustes salvos.').first().waitFor();
    expect(await price('5511987650404')).toContain('R$ 250,00');
    for (const page of [mine, theirs]) await page.context().close();
  });

  test.each(['desk', 'phone'] as const)('nothing to stumble over, on a %s, in both themes', async (size) => {
    for (const theme of THEMES) {
      const page = await desk.sitDown({ size, theme }, undefined, '/ajustes');
      for (const [section, words] of Object.entries(SECTIONS)) {
        await page.goto(`/ajustes/${section}`);
        await page.getByRole('heading', { name: words, exact: true }).waitFor();
        await keepPicture(page, `settings-${section}-${size}-${theme}`);
        expect(await obstacles(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
      await page.getByRole('button', { name: 'Editar Dra. Helena Prado' }).click();
      await page.getByRole('group', { name: 'Horários' }).waitFor();
      await keepPicture(page, `settings-week-${size}-${theme}`);
      expect(await obstacles(page)).toEqual([]);
      await page.context().close();
    }
    expect(desk.complaints).toEqual([]);
  });
});
