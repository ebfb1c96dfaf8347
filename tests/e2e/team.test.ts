import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, OWNER, PASSWORD, RECEPTION } from '../support/browser.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, SIZES, THEMES } from './front-desk.ts';

const TEAM = '/ajustes/equipe';

describe.skipIf(!process.env.TEST_CHROMIUM)('the team in browsers', { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await openFrontDesk();
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  async function invite(page: Page, email: string, role: string): Promise<string> {
    await page.getByRole('button', { name: 'Convidar pessoa' }).click();
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Papel', { exact: true }).selectOption(role);
    await page.getByRole('button', { name: 'Criar convite' }).click();
    const address = await page.getByLabel('Endereço do convite').inputValue();
    await page.getByRole('button', { name: 'Pronto' }).click();
    return address;
  }

  test('S1 · an invited person joins by the link and works at once; the link works for nobody else', async () => {
    const owner = await desk.sitDown({}, OWNER, TEAM);
    await owner.getByRole('button', { name: 'Convidar pessoa' }).click();
    await owner.getByLabel('E-mail').fill('rita');
    await owner.getByRole('button', { name: 'Criar convite' }).click();
    await owner.getByText('Escreva um e-mail, como').waitFor();
    await owner.keyboard.press('Escape');
    const address = await invite(owner, 'rita@clinica.example', 'receptionist');
    await owner.getByText('rita@clinica.example').waitFor();

    const rita = await desk.window();
    await rita.goto(address);
    await rita.getByRole('heading', { name: /^Boas-vindas à/ }).waitFor();
    expect(new URL(rita.url()).hash).toBe('');
    await keepPicture(rita, 'invitation');
    expect(await obstacles(rita)).toEqual([]);
    await rita.getByLabel('Seu nome').fill('Rita Exemplo');
    await rita.getByLabel('Senha').fill('curta');
    await rita.getByRole('button', { name: 'Entrar na clínica' }).click();
    await rita.getByText('A senha precisa de pelo menos 8 caracteres.').waitFor();
    await rita.getByLabel('Senha').fill('uma frase bem comprida');
    await rita.getByRole('button', { name: 'Entrar na clínica' }).click();
    await rita.getByText('Ao vivo').waitFor({ state: 'attached' });
    await owner.getByRole('heading', { name: 'Rita Exemplo' }).waitFor();

    const stranger = await desk.window();
    for (const link of [address, '/convite#inventado', '/convite']) {
      await stranger.goto('about:blank');
      await stranger.goto(link);
      await stranger.getByText('Este convite não vale mais').waitFor();
    }
    await Promise.all([owner, rita, stranger].map((page) => page.context().close()));
  });

  test('S1 · who loses access is out at once, and back with one click; a withdrawn invitation is over', async () => {
    const owner = await desk.sitDown({}, OWNER, TEAM);
    const bia = await desk.sitDown({}, await addStaff(desk.clinic, 'bia@clinica.example', RECEPTION));
    await owner.getByRole('button', { name: 'Ações para Bia Ramos' }).click();
    await owner.getByRole('menuitem', { name: 'Tirar o acesso' }).click();
    await bia.waitForURL('**/entrar');
    await owner.getByText('sem acesso').waitFor();
    await owner.getByRole('button', { name: 'Desfazer' }).click();
    await owner.getByText('sem acesso').waitFor({ state: 'detached' });
    await bia.getByLabel('E-mail').fill('bia@clinica.example');
    await bia.getByLabel('Senha', { exact: true }).fill(PASSWORD);
    await bia.getByRole('button', { name: 'Entrar' }).click();
    await bia.getByText('Ao vivo').waitFor({ state: 'attached' });
    await owner.getByRole('button', { name: 'Ações para Bia Ramos' }).click();
    await owner.getByRole('menuitem', { name: 'Mudar o papel' }).click();
    await owner.getByLabel('Papel', { exact: true }).selectOption('professional');
    await owner.getByRole('button', { name: 'Salvar' }).click();
    await owner.getByText('Escolha de quem é a agenda.').waitFor();
    await owner.getByLabel('Agenda de qual profissional').selectOption({ label: 'Dra. Helena Prado' });
    await owner.getByRole('button', { name: 'Salvar' }).click();
    await owner.getByText('Profissional · Dra. Helena Prado').waitFor();

    const address = await invite(owner, 'caio@clinica.example', 'manager');
    await owner.getByRole('button', { name: 'Cancelar o convite de caio@clinica.example' }).click();
    await owner.getByText('caio@clinica.example').waitFor({ state: 'detached' });
    const caio = await desk.window();
    await caio.goto(address);
    await caio.getByText('Este convite não vale mais').waitFor();
    await Promise.all([owner, bia, caio].map((page) => page.context().close()));
  });

  test('S1 · one sees where one is signed in, ends another device, and changes the password', async () => {
    const nina = await addStaff(desk.clinic, 'nina@clinica.example', RECEPTION);
    const [here, there] = [await desk.sitDown({}, nina), await desk.sitDown({}, nina)];
    await here.getByRole('button', { name: 'Sua conta e aparência' }).click();
    await here.getByRole('menuitem', { name: 'Sua conta' }).click();
    await here.getByText('este aparelho').waitFor();
    await here.getByRole('button', { name: /^Encerrar Chrome/ }).click();
    await there.waitForURL('**/entrar');
    await here.getByLabel('Senha atual').fill('não é esta');
    await here.getByLabel('Nova senha').fill('outra frase bem comprida');
    await here.getByRole('button', { name: 'Mudar a senha' }).click();
    await here.getByText('A senha atual não está correta.').waitFor();
    await here.getByLabel('Senha atual').fill(PASSWORD);
    await here.getByRole('button', { name: 'Mudar a senha' }).click();
    await here.getByText('Senha mudada.').waitFor();
    await there.getByLabel('E-mail').fill(nina);
    await there.getByLabel('Senha', { exact: true }).fill(PASSWORD);
    await there.getByRole('button', { name: 'Entrar' }).click();
    await there.getByText('E-mail ou senha não conferem.').waitFor();
    await Promise.all([here, there].map((page) => page.context().close()));
  });

  test('a professional gets the own agenda into a calendar program, and turns it off again', async () => {
    const page = await desk.sitDown({}, 'bia@clinica.example', '/conta');
    await page.getByRole('button', { name: 'Criar endereço' }).click();
    const address = await page.getByLabel('Endereço da agenda').inputValue();
    const { pathname } = new URL(address);
    expect(await (await fetch(`${desk.clinic.server.url}${pathname}`)).text()).toContain('BEGIN:VCALENDAR');
    await keepPicture(page, 'account-calendar');
    expect(await obstacles(page)).toEqual([]);
    await page.getByRole('button', { name: 'Desligar' }).click();
    await page.getByText('O endereço não mostra mais nada.').waitFor();
    expect((await fetch(`${desk.clinic.server.url}${pathname}`)).status).toBe(404);
    await page.context().close();
  });

  test('S9 · what was done is written down, by whom, and can be narrowed', async () => {
    const page = await desk.sitDown({}, OWNER, '/ajustes/historico');
    await page.getByText('Nada aconteceu aqui ainda.').waitFor();
    await page.getByLabel('Sobre').selectOption('staff');
    await page.getByText('Pessoa convidada').first().waitFor();
    await page.getByText('Papel ou acesso mudado').first().waitFor();
    await page.getByLabel('Quem').selectOption('cora');
    await page.getByText('Nada aconteceu aqui ainda.').waitFor();
    await page.getByLabel('Sobre').selectOption('conversation');
    await desk.clinic.patient('5511900000001', 'Ana Modelo').says('Oi!');
    await page.reload();
    await page.getByLabel('Sobre').selectOption('conversation');
    await page
      .getByRole('link', { name: /^Abrir: Mensagem/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Ana Modelo' }).waitFor();
    await page.context().close();
  });

  test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])(
    'nothing to stumble over, %s, in both themes',
    async (size) => {
      for (const theme of THEMES) {
        const page = await desk.sitDown({ size, theme }, OWNER, TEAM);
        await page.getByRole('heading', { name: 'Rita Exemplo' }).waitFor();
        await keepPicture(page, `team-${size}-${theme}`);
        expect(await obstacles(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await page.goto('/ajustes/historico');
        await page.getByLabel('Sobre').selectOption('staff');
        await page.getByText('Pessoa convidada').first().waitFor();
        await keepPicture(page, `history-${size}-${theme}`);
        expect(await obstacles(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await page.goto('/conta');
        await page.getByText('este aparelho').waitFor();
        await keepPicture(page, `account-${size}-${theme}`);
        expect(await obstacles(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await page.context().close();
      }
      expect(desk.complaints).toEqual([]);
    },
  );
});
