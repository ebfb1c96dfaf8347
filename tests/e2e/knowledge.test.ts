import { resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, OWNER, RECEPTION } from '../support/browser.ts';
import { until } from '../support/services/until.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, THEMES } from './front-desk.ts';

const FILES = (name: string): string => resolve(import.meta.dirname, '../knowledge/files', name);

const part = (page: Page, name: 'Documentos' | 'Testar uma pergunta' | 'Perguntas sem resposta') =>
  page.getByRole('region', { name });

describe.skipIf(!process.env.TEST_CHROMIUM)('the knowledge base in a browser', { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await openFrontDesk();
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  /** Fields are filled a moment after they appear. */
  const reads = (page: Page, text: string) =>
    until(async () => (await page.getByLabel('Texto', { exact: true }).inputValue()) === text, {
      what: `the text to be ${text}`,
      withinMs: 10_000,
    });
  const titles = () => desk.clinic.rows<{ title: string }>(sql`select title from knowledge_document order by title`);
  const askIn = async (page: Page, question: string) => {
    await page.getByLabel('Pergunta como um paciente faria').fill(question);
    await page.keyboard.press('Enter');
  };

  test('S8 · what Cora could not answer is listed; once the answer is written she gives it', async () => {
    const ana = desk.clinic.patient('5511900000001', 'Ana Modelo');
    expect(await ana.says('vocês têm internet na sala de espera?')).toMatch(/não tenho/);
    const page = await desk.sitDown({}, OWNER, '/conhecimento');
    const question = 'vocês têm internet na sala de espera?';
    await part(page, 'Perguntas sem resposta').getByText(question).waitFor();
    await askIn(page, 'qual a senha da internet?');
    await part(page, 'Testar uma pergunta').getByText('Nada do que está escrito responde').waitFor();
    await page.getByRole('button', { name: `Escrever a resposta: ${question}` }).click();
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Dê um título ao documento.').waitFor();
    await page.getByLabel('Título').fill('Internet');
    await page
      .getByLabel('Texto', { exact: true })
      .fill('Temos internet gratuita na sala de espera; a senha está na recepção.');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await part(page, 'Perguntas sem resposta').getByText('Nenhuma pergunta esperando.').waitFor();
    await part(page, 'Testar uma pergunta').getByText('Temos internet gratuita').waitFor();
    expect(await desk.clinic.rows(sql`select status from unanswered_question`)).toEqual([{ status: 'answered' }]);
    expect(await ana.says('tem internet na sala de espera?')).toContain('Temos internet gratuita');
    await page.context().close();
  });

  test('a file is read, looked through and saved; what cannot be read is said, and nothing is lost', async () => {
    const page = await desk.sitDown({}, OWNER, '/conhecimento');
    const picker = page.getByLabel('Enviar arquivo', { exact: true }).and(page.locator('input'));
    await picker.setInputFiles(FILES('digitalizado.pdf'));
    await page.getByRole('alert').getByText('Este arquivo só tem imagens').waitFor();
    await picker.setInputFiles(FILES('convenios.pdf'));
    await page.getByText('É isto que o arquivo diz.').waitFor();
    expect(await page.getByLabel('Título').inputValue()).toBe('Convênios e formas de pagamento');
    expect(await page.getByLabel('Texto', { exact: true }).inputValue()).toContain('Há manobrista na porta');
    await keepPicture(page, 'knowledge-file');
    await page.getByLabel('Título').fill('Manobrista e pagamento');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await part(page, 'Documentos').getByText('Manobrista e pagamento').waitFor();
    const ana = desk.clinic.patient('5511900000009', 'Ana Arquivo');
    expect(await ana.says('tem manobrista?')).toContain('manobrista');
    await page.context().close();
  });

  test('S8 · two people edit one document: the second sees what the first wrote, and loses nothing', async () => {
    const [one, other] = [
      await desk.sitDown({}, OWNER, '/conhecimento'),
      await desk.sitDown({}, OWNER, '/conhecimento'),
    ];
    for (const page of [one, other])
      await part(page, 'Documentos')
        .getByRole('button', { name: /^Internet/ })
        .click();
    await one.getByLabel('Texto', { exact: true }).fill('A internet é gratuita.');
    await one.getByRole('button', { name: 'Salvar' }).click();
    await one.getByRole('dialog').waitFor({ state: 'detached' });
    await other.getByLabel('Texto', { exact: true }).fill('Rede: Visitantes.');
    await other.getByRole('button', { name: 'Salvar' }).click();
    await other.getByRole('alert').getByText('A internet é gratuita.').waitFor();
    await reads(other, 'Rede: Visitantes.');
    await other.getByRole('button', { name: 'Salvar o meu por cima' }).click();
    await part(one, 'Documentos').getByText('Rede: Visitantes.').waitFor();
    await Promise.all([one, other].map((page) => page.context().close()));
  });

  test('S8 · what was typed and not saved is still there; a deleted document comes back with one click', async () => {
    const page = await desk.sitDown({}, OWNER, '/conhecimento');
    await part(page, 'Documentos')
      .getByRole('button', { name: /^Internet/ })
      .click();
    await page.getByLabel('Texto', { exact: true }).fill('Ainda escrevendo');
    await page.keyboard.press('Escape');
    await part(page, 'Documentos').getByText('Rascunho não salvo').waitFor();
    await page.reload();
    await part(page, 'Documentos')
      .getByRole('button', { name: /^Internet/ })
      .click();
    await reads(page, 'Ainda escrevendo');
    await page.getByRole('button', { name: 'Descartar o rascunho' }).click();
    await reads(page, 'Rede: Visitantes.');
    await page.getByRole('button', { name: 'Apagar' }).click();
    await page.getByText('“Internet” foi apagado.').waitFor();
    expect(await titles()).not.toContainEqual({ title: 'Internet' });
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await part(page, 'Documentos')
      .getByRole('button', { name: /^Internet/ })
      .waitFor();
    expect(await titles()).toContainEqual({ title: 'Internet' });
    await page.context().close();
  });

  test('S8 · the reception reads and tries, and changes nothing', async () => {
    const bia = await addStaff(desk.clinic, 'bia@clinica.example', RECEPTION);
    const page = await desk.sitDown({}, bia, '/conhecimento');
    await part(page, 'Documentos')
      .getByRole('button', { name: /^Convênios/ })
      .click();
    expect(await page.getByLabel('Texto', { exact: true }).isEditable()).toBe(false);
    expect(await page.getByRole('button', { name: 'Salvar' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Novo documento' }).count()).toBe(0);
    await page.context().close();
  });

  test.each(['desk', 'phone'] as const)('nothing to stumble over, on a %s, in both themes', async (size) => {
    await desk.clinic.patient('5511900000003', 'Caio Modelo').says('vocês têm piscina aquecida na clínica?');
    for (const theme of THEMES) {
      const page = await desk.sitDown({ size, theme }, OWNER, '/conhecimento');
      const look = async (name: string) => {
        await keepPicture(page, `${name}-${size}-${theme}`);
        expect(await obstacles(page), name).toEqual([]);
        expect(await overflow(page), name).toBeLessThanOrEqual(0);
      };
      await part(page, 'Perguntas sem resposta').getByText('piscina').waitFor();
      await askIn(page, 'onde posso estacionar?');
      await part(page, 'Testar uma pergunta').getByText('estacionamento conveniado').waitFor();
      await look('knowledge');
      await part(page, 'Documentos')
        .getByRole('button', { name: /^Convênios/ })
        .click();
      await page.getByLabel('Título').waitFor();
      await look('knowledge-form');
      await page.context().close();
    }
    expect(desk.complaints.filter((line) => !line.includes('409'))).toEqual([]);
  });
});
