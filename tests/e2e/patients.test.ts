import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, OWNER, RECEPTION } from '../support/browser.ts';
import { bookFor } from './book-for.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, THEMES } from './front-desk.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Pacientes' });
const part = (page: Page, name: string) => page.getByRole('region', { name });

describe.skipIf(!process.env.TEST_CHROMIUM)('the patients in a browser', { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  let bia: string;
  beforeAll(async () => {
    desk = await openFrontDesk();
    bia = await addStaff(desk.clinic, 'bia@clinica.example', RECEPTION);
    const ana = desk.clinic.patient('5511987650301', 'Ana');
    await ana.says('agendar clínica geral amanhã às 15h15, meu nome é Ana Teste Conceição');
    await ana.says('sim');
    await ana.says('prefiro sempre de manhã');
    await bookFor(desk.clinic, { name: 'Bruno Exemplo', phone: '11987650302', at: '2026-11-23T10:00' });
    await bookFor(desk.clinic, { name: 'Clara Ensaio', phone: '11987650303', at: '2026-11-23T11:00' });
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  const stored = async (phone: string) => {
    const rows = await desk.clinic.rows<{ name: string; born: string | null; restricted: boolean }>(sql`
      select name, birth_date::text as born, restricted_at is not null as restricted from patient where phone = ${phone}`);
    return rows[0];
  };

  const open = async (page: Page, name: string) => {
    await page.goto('/pacientes');
    await list(page).getByRole('link', { name }).click();
    await page.getByRole('heading', { name }).waitFor();
  };

  test('S6 · any part of a name or a phone finds the patient, from the keyboard', async () => {
    const page = await desk.sitDown({}, bia, '/pacientes');
    await list(page).getByRole('link').nth(2).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('conceicao');
    await expect.poll(() => list(page).getByRole('link').count()).toBe(1);
    await list(page).getByRole('link', { name: 'Ana Teste Conceição' }).waitFor();
    await page.getByLabel('Buscar por nome ou telefone').fill('650303');
    await list(page).getByRole('link', { name: 'Clara Ensaio' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Clara Ensaio' }).waitFor();
    await page.getByLabel('Buscar por nome ou telefone').fill('ninguém assim');
    await page.getByText('Ninguém com esse nome ou telefone').waitFor();
    await page.context().close();
  });

  test('S6 · the page has the appointments with their history, the conversation, the phone and what it allows', async () => {
    await desk.clinic.rows(sql`
      insert into feedback (clinic_id, appointment_id, patient_id, asked_at, answered_at, score, words)
      select a.clinic_id, a.id, a.patient_id, now(), now(), 5, 'Adorei a doutora'
      from appointment a join patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
      where p.name = 'Ana Teste Conceição'`);
    const page = await desk.sitDown({}, bia);
    await open(page, 'Ana Teste Conceição');
    const said = part(page, 'O que achou das consultas');
    await said.getByText('Nota 5 de 5').waitFor();
    await said.getByText('Adorei a doutora').waitFor();
    const appointments = part(page, 'Consultas');
    await appointments.getByText('24/11/2026, 15:15').waitFor();
    await appointments.getByRole('button', { name: 'Histórico da consulta de 24/11/2026, 15:15' }).click();
    await appointments.getByRole('listitem').filter({ hasText: 'Marcada' }).getByText('Cora').first().waitFor();
    const contacts = part(page, 'Contatos e consentimento');
    await contacts.getByText('O próprio paciente').waitFor();
    await contacts.getByRole('button', { name: 'Parar: Lembretes' }).click();
    await contacts.getByText('não quer receber').waitFor();
    await contacts.getByText('registrado pela equipe').waitFor();
    await page.getByRole('button', { name: 'Desfazer' }).first().click();
    await contacts.getByText('pode receber').waitFor();
    expect(await page.getByRole('button', { name: 'Apagar os dados' }).count()).toBe(0);
    await part(page, 'Conversas').getByRole('link').first().click();
    await page.waitForURL('**/conversas/*');
    await page.context().close();
  });

  test('S6 · two people edit the same patient: the second is shown what was saved, and decides', async () => {
    const [one, other] = [await desk.sitDown(), await desk.sitDown({}, bia)];
    for (const page of [one, other]) {
      await open(page, 'Bruno Exemplo');
      await page.getByRole('button', { name: 'Editar dados' }).click();
      await page.getByLabel('Nome completo').waitFor();
    }
    await one.getByLabel('Telefone com DDD').fill('123');
    await one.getByRole('button', { name: 'Salvar' }).click();
    await one.getByText('O telefone não é um número válido com DDD.').waitFor();
    await one.getByLabel('Telefone com DDD').fill('(11) 98765-0302');
    await one.getByLabel('Data de nascimento').fill('1990-05-03');
    await one.getByRole('button', { name: 'Salvar' }).click();
    await one.getByText('03/05/1990 · 36 anos').waitFor();
    await other.getByLabel('Nome completo').fill('Bruno Exemplo Filho');
    await other.getByRole('button', { name: 'Salvar' }).click();
    await other.getByText('Alguém mudou isto enquanto você editava.').waitFor();
    await other.getByText('Salvo agora: 03/05/1990').waitFor();
    expect(await other.getByLabel('Nome completo').inputValue()).toBe('Bruno Exemplo Filho');
    expect(await stored('5511987650302')).toMatchObject({ name: 'Bruno Exemplo', born: '1990-05-03' });
    await other.getByLabel('Data de nascimento').fill('1990-05-03');
    await other.getByRole('button', { name: 'Salvar o meu' }).click();
    await one.getByRole('heading', { name: 'Bruno Exemplo Filho' }).waitFor();
    expect(await stored('5511987650302')).toMatchObject({ name: 'Bruno Exemplo Filho', born: '1990-05-03' });
    await other.getByRole('button', { name: 'Desfazer' }).first().click();
    await one.getByRole('heading', { name: 'Bruno Exemplo', exact: true }).waitFor();
    await Promise.all([one, other].map((page) => page.context().close()));
  });

  test('S6 · what is remembered is noted, corrected, forgotten and brought back; clinical notes are refused in words', async () => {
    const page = await desk.sitDown();
    await open(page, 'Clara Ensaio');
    const memories = part(page, 'O que lembramos');
    await memories.getByRole('button', { name: 'Anotar' }).click();
    await page.getByLabel('Texto').fill('Diagnóstico de diabetes tipo 2');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('registre no prontuário').waitFor();
    await page.getByLabel('Texto').fill('Vem de ônibus do centro');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await memories.getByText('Vem de ônibus do centro').waitFor();
    await memories.getByRole('button', { name: 'Corrigir: Vem de ônibus do centro' }).click();
    await page.getByLabel('Texto').fill('Vem de trem');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await memories.getByText('Vem de trem').waitFor();
    await memories.getByRole('button', { name: 'Anotar' }).click();
    await page.getByLabel('O que anotar').selectOption({ label: 'Dias em que não pode' });
    await page.getByLabel('Sexta').check();
    await page.getByRole('button', { name: 'Salvar' }).click();
    await memories.getByText('Não pode: sexta-feira').waitFor();
    await memories.getByRole('button', { name: 'Esquecer: Não pode: sexta-feira' }).click();
    await memories.getByText('Não pode: sexta-feira').waitFor({ state: 'detached' });
    await page.getByRole('dialog').filter({ hasText: 'Esquecido.' }).getByRole('button', { name: 'Desfazer' }).click();
    await memories.getByText('Não pode: sexta-feira').waitFor();
    await page.context().close();
  });

  test.each(['desk', 'phone'] as const)('nothing to stumble over, on a %s, in both themes', async (size) => {
    for (const theme of THEMES) {
      const page = await desk.sitDown({ size, theme }, OWNER, '/pacientes');
      const look = async (name: string) => {
        await keepPicture(page, `${name}-${size}-${theme}`);
        expect(await obstacles(page), name).toEqual([]);
        expect(await overflow(page), name).toBeLessThanOrEqual(0);
      };
      await list(page).getByRole('link').first().waitFor();
      await look('patients');
      await list(page).getByRole('link', { name: 'Ana Teste Conceição' }).click();
      await part(page, 'O que lembramos').getByRole('button', { name: 'Anotar' }).waitFor();
      await part(page, 'Contatos e consentimento').getByText('Lembretes').waitFor();
      await look('patient');
      await page.getByRole('button', { name: 'Editar dados' }).click();
      await page.getByLabel('Nome completo').waitFor();
      await look('patient-form');
      await page.context().close();
    }
  });

  test('S6 · the patient takes all data home, and has erased what the law allows: only by the name written out', async () => {
    const page = await desk.sitDown();
    await open(page, 'Clara Ensaio');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Baixar os dados' }).click();
    const dossier = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(dossier).toMatchObject({ patient: { name: 'Clara Ensaio' }, legalBasis: { care: 'health-protection' } });
    await page.getByRole('button', { name: 'Apagar os dados' }).click();
    const dialog = page.getByRole('dialog', { name: 'Apagar os dados do paciente' });
    const erase = dialog.getByRole('button', { name: 'Apagar para sempre' });
    await dialog.getByLabel(/Para confirmar/).fill('Clara');
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByLabel(/Para confirmar/).fill('clara ensaio');
    await erase.click();
    await dialog.getByText('fica: a lei do prontuário').first().waitFor();
    await dialog.getByLabel('Fechar').click();
    await page.waitForURL('**/pacientes');
    await list(page).getByRole('link', { name: 'Clara Ensaio' }).waitFor({ state: 'detached' });
    expect(await stored('5511987650303')).toMatchObject({ restricted: true });
    expect(await desk.clinic.eventKinds()).toEqual(expect.arrayContaining(['patient.exported', 'patient.erased']));
    await page.context().close();
    expect(desk.complaints).toEqual([]);
  });
});
