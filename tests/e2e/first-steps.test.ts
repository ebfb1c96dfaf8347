import { resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWNER } from '../support/browser.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, SIZES, THEMES } from './front-desk.ts';

/** A clinic that knows its name and nothing else, without a WhatsApp. */
const EMPTY = {
  CLINIC_FILE: resolve(import.meta.dirname, 'clinics/empty.json'),
  ZAPI_INSTANCE_ID: '',
  ZAPI_TOKEN: '',
  ZAPI_CLIENT_TOKEN: '',
  ZAPI_WEBHOOK_SECRET: '',
};

const steps = (page: Page) => page.getByRole('region', { name: 'Primeiros passos' });

describe.skipIf(!process.env.TEST_CHROMIUM)('a new clinic in a browser', { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await openFrontDesk(EMPTY);
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('nothing to stumble over at the start, %s', async (size) => {
    for (const theme of THEMES) {
      const page = await desk.sitDown({ size, theme }, OWNER, '/hoje');
      await steps(page).getByText('0 de 6 feitos').waitFor();
      await keepPicture(page, `first-steps-${size}-${theme}`);
      expect(await obstacles(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.context().close();
    }
  });

  test('an owner is led from an empty clinic to a first booking that Cora makes in the simulator', async () => {
    const page = await desk.sitDown({}, OWNER, '/hoje');
    const go = async (step: RegExp): Promise<void> => {
      await page.goto('/hoje');
      await steps(page).getByRole('link', { name: step }).click();
    };
    await go(/Dizer onde a clínica fica/);
    await page.getByRole('button', { name: /^Editar/ }).click();
    await page.getByLabel('Telefone').fill('(11) 4000-1234');
    await page.getByLabel('Endereço').fill('Rua das Palmeiras, 10, São Paulo');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Ajustes salvos.').first().waitFor();

    await go(/Cadastrar quem atende/);
    await page.getByRole('button', { name: 'Novo profissional' }).click();
    await page.getByLabel('Nome', { exact: true }).fill('Dra. Lia Exemplo');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('heading', { name: 'Dra. Lia Exemplo' }).waitFor();

    await go(/Cadastrar o que se marca/);
    await page.getByRole('button', { name: 'Novo serviço' }).click();
    await page.getByLabel('Nome', { exact: true }).fill('Consulta');
    await page.getByLabel('Duração (minutos)').fill('30');
    await page.getByLabel('Dra. Lia Exemplo').check();
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('heading', { name: 'Consulta' }).waitFor();

    await go(/Escrever o que os pacientes perguntam/);
    await page.getByRole('button', { name: 'Novo documento' }).first().click();
    await page.getByLabel('Título').fill('Estacionamento');
    await page.getByLabel('Texto', { exact: true }).fill('Há estacionamento gratuito nos fundos da clínica.');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Há estacionamento gratuito').waitFor();

    await go(/Marcar uma consulta de teste/);
    const say = async (words: string, hears: RegExp): Promise<void> => {
      await page.getByLabel('Mensagem').fill(words);
      await page.getByRole('button', { name: 'Enviar' }).click();
      await page.getByText(hears).last().waitFor();
    };
    await page.getByRole('button', { name: 'Novo paciente' }).first().click();
    await say('tem estacionamento?', /estacionamento gratuito nos fundos/);
    await say('quero marcar uma consulta amanhã às 10h, meu nome é Rita Exemplo', /Posso marcar\?/);
    await say('sim', /está marcado/);
    expect(await desk.clinic.rows(sql`select status, source from appointment`)).toEqual([
      { status: 'scheduled', source: 'cora' },
    ]);

    await page.goto('/hoje');
    await steps(page).getByText('5 de 6 feitos').waitFor();
    await keepPicture(page, 'first-steps-nearly');
    await steps(page).getByRole('button', { name: 'Agora não' }).click();
    await steps(page).waitFor({ state: 'detached' });
    expect(desk.complaints).toEqual([]);
    await page.context().close();
  });
});
