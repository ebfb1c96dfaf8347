import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, RECEPTION } from '../support/browser.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, type Seat, THEMES } from './front-desk.ts';

const seats: readonly Required<Seat>[] = (['desk', 'phone'] as const).flatMap((size) =>
  THEMES.map((theme) => ({ size, theme })),
);

/** One pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** The conversation with someone, opened from the list. */
async function openConversation(page: Page, name: string): Promise<void> {
  await page.goto('/conversas');
  await page.getByRole('link', { name }).click();
}

/** The messages of the open conversation. */
const log = (page: Page) => page.getByRole('log');

describe.skipIf(!process.env.TEST_CHROMIUM)('the inbox in real browsers', () => {
  let desk: FrontDesk;

  beforeAll(async () => {
    desk = await openFrontDesk();
  });
  afterAll(() => desk?.[Symbol.asyncDispose]());

  test('a wrong password is answered in plain words; the right one leads to where one wanted to be', async () => {
    const page = await desk.window();
    await page.goto('/simulador');
    await page.waitForURL('**/entrar');
    await page.getByRole('button', { name: 'Entrar' }).click();
    expect(await page.getByText('Escreva a sua senha.').isVisible()).toBe(true);
    await page.getByLabel('E-mail').fill('dona@clinica.example');
    await page.getByLabel('Senha', { exact: true }).fill('não é esta');
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.getByText('E-mail ou senha não conferem.').waitFor();
    await page.getByLabel('Senha', { exact: true }).fill('uma-senha-bem-comprida');
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.waitForURL('**/simulador');
    await page.context().close();
  });

  test("a patient's message, Cora's answer and its ticks appear on two open dashboards without a reload", async () => {
    const [large, small] = [await desk.sitDown(), await desk.sitDown({ size: 'phone' })];
    const ana = desk.clinic.patient('5511900000001', 'Ana Teste');
    await ana.says('Oi! Quais serviços vocês têm?');
    for (const page of [large, small]) {
      await page.getByRole('link', { name: /Ana Teste/ }).click();
      await log(page).getByText('Oi! Quais serviços vocês têm?').waitFor();
      await log(page).getByRole('img', { name: 'Enviada' }).first().waitFor();
    }
    await ana.says('E vocês abrem no sábado?');
    for (const page of [large, small]) {
      await log(page).getByText('E vocês abrem no sábado?').waitFor();
      await expect.poll(() => page.getByRole('button', { name: 'Por quê?' }).count()).toBe(2);
    }
    await ana.reads();
    for (const page of [large, small]) await log(page).getByRole('img', { name: 'Lida' }).last().waitFor();
    await Promise.all([large, small].map((page) => page.context().close()));
  });

  test('staff take over, colleagues see them write, the reply reaches the patient, notes do not, and closing is undone', async () => {
    const bruno = desk.clinic.patient('5511900000002', 'Bruno Exemplo');
    await bruno.says('Bom dia!');
    const bia = await addStaff(desk.clinic, 'bia@clinica.example', RECEPTION);
    const [one, other] = [await desk.sitDown(), await desk.sitDown({}, bia)];
    for (const page of [one, other]) await openConversation(page, 'Bruno Exemplo');
    await other.getByLabel('Escreva uma mensagem').pressSequentially('Oi');
    await one.getByText('Bia Ramos está escrevendo…').waitFor();
    await one.getByRole('button', { name: 'Assumir' }).click();
    await other.getByRole('button', { name: 'Devolver para a Cora' }).waitFor();
    await one.getByLabel('Escreva uma mensagem').fill('Aqui é a Dona. Posso ajudar?');
    await one.keyboard.press('Enter');
    await log(other).getByText('Aqui é a Dona. Posso ajudar?').waitFor();
    await desk.clinic.settle();
    expect(bruno.received().at(-1)).toBe('Aqui é a Dona. Posso ajudar?');
    const answers = bruno.received().length;
    await bruno.says('Sim, por favor');
    expect(bruno.received().length).toBe(answers);
    await one.getByRole('button', { name: 'Devolver para a Cora' }).click();
    await other.getByRole('button', { name: 'Assumir' }).waitFor();
    await one.getByRole('button', { name: 'Nota interna' }).click();
    await one.getByLabel('Escreva uma nota para a equipe').fill('Prefere a Dra. Helena');
    await one.keyboard.press('Enter');
    await log(other).getByText('Prefere a Dra. Helena').waitFor();
    await one.getByRole('button', { name: 'Mais ações' }).click();
    await one.getByRole('menuitem', { name: 'Encerrar conversa' }).click();
    await other.getByRole('heading', { name: 'Bruno Exemplo' }).waitFor();
    await other.getByText('Encerrada', { exact: true }).waitFor();
    const closed = one.getByRole('dialog').filter({ hasText: 'Conversa encerrada' });
    await closed.getByRole('button', { name: 'Desfazer' }).click();
    await other.getByText('Encerrada', { exact: true }).waitFor({ state: 'detached' });
    expect(bruno.received().length).toBe(answers);
    await Promise.all([one, other].map((page) => page.context().close()));
  });

  test('what is written while the network is away stays, is sent again on a word, and nothing is missing afterwards', async () => {
    const clara = desk.clinic.patient('5511900000003', 'Clara Ensaio');
    await clara.says('Oi');
    const page = await desk.sitDown();
    await openConversation(page, 'Clara Ensaio');
    await log(page).getByText('Oi', { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('Sem internet').waitFor();
    await page.getByLabel('Escreva uma mensagem').fill('Já respondo');
    await page.keyboard.press('Enter');
    await clara.says('Ainda estão aí?');
    await page.context().setOffline(false);
    await log(page).getByText('Ainda estão aí?').waitFor();
    await page.getByText('Ao vivo').waitFor();
    const resend = page.getByRole('button', { name: 'Tentar de novo' });
    await expect
      .poll(async () => (await resend.count()) + (await log(page).getByText('Já respondo').count()))
      .toBeGreaterThan(0);
    if (await resend.count()) await resend.click();
    await expect
      .poll(() => clara.received().filter((text) => text === 'Já respondo').length, { timeout: 10_000 })
      .toBe(1);
    await page.context().close();
  });

  test('a draft outlives a reload and a look elsewhere; a reply whose answer got lost arrives once; what failed stays to be sent again', async () => {
    const [fabio, gil] = [
      desk.clinic.patient('5511900000006', 'Fábio Rascunho'),
      desk.clinic.patient('5511900000007', 'Gil Outro'),
    ];
    await fabio.says('Oi');
    await gil.says('Olá');
    const page = await desk.sitDown();
    await openConversation(page, 'Fábio Rascunho');
    const field = page.getByLabel('Escreva uma mensagem');
    await field.fill('Amanhã às 10h pode ser?');
    await page.getByRole('link', { name: /Gil Outro/ }).click();
    await page.getByRole('heading', { name: 'Gil Outro' }).waitFor();
    expect(await field.inputValue()).toBe('');
    await page.getByRole('link', { name: /Fábio Rascunho/ }).click();
    await page.getByRole('heading', { name: 'Fábio Rascunho' }).waitFor();
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('Amanhã às 10h pode ser?');

    const sending = '**/trpc/conversations.send*';
    let lost = 0;
    await page.route(sending, async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort('internetdisconnected');
    });
    await page.getByRole('button', { name: 'Enviar', exact: true }).dblclick();
    await page.getByRole('button', { name: 'Tentar de novo' }).waitFor({ state: 'detached' });
    await expect.poll(() => lost, { timeout: 10_000 }).toBeGreaterThan(1);
    await expect.poll(() => log(page).getByText('Amanhã às 10h pode ser?').count()).toBe(1);
    await log(page).getByRole('img', { name: 'Enviada' }).last().waitFor();
    await desk.clinic.settle();
    expect(fabio.received().filter((text) => text === 'Amanhã às 10h pode ser?')).toHaveLength(1);

    await page.unroute(sending);
    await page.route(sending, (route) => route.fulfill({ status: 422, json: {} }));
    await field.fill('Ou às 11h?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tentar de novo' }).waitFor();
    await page.unroute(sending);
    await page.reload();
    await page.getByRole('button', { name: 'Tentar de novo' }).click();
    await expect
      .poll(() => fabio.received().filter((text) => text === 'Ou às 11h?').length, { timeout: 10_000 })
      .toBe(1);
    await page.context().close();
  });

  test.each(seats)(
    'the official channel counts its window down and then takes notes only: $size, $theme',
    async ({ size, theme }) => {
      const hugo = desk.clinic.patient('5511900000008', 'Hugo Janela');
      await hugo.says('Oi');
      const now = desk.clinic.clock.now().toString();
      const wrote = (hoursAgo: number) =>
        desk.clinic.rows(
          sql`update conversation set last_inbound_at = ${now}::timestamptz - ${hoursAgo} * interval '1 hour'`,
        );
      await desk.clinic.rows(sql`update channel set kind = 'whatsapp-cloud' where kind = 'zapi'`);
      await wrote(23);
      const page = await desk.sitDown({ size, theme });
      await openConversation(page, 'Hugo Janela');
      await page.getByText('Janela do WhatsApp: faltam').waitFor();
      await keepPicture(page, `window-open-${size}-${theme}`);
      await wrote(25);
      await page.reload();
      await page.getByText('A janela de 24 horas fechou').waitFor();
      expect(await page.getByRole('button', { name: 'Enviar', exact: true }).isDisabled()).toBe(true);
      await keepPicture(page, `window-over-${size}-${theme}`);
      expect(await obstacles(page)).toEqual([]);
      await page.getByRole('button', { name: 'Nota interna' }).click();
      await page.getByLabel('Escreva uma nota para a equipe').fill('Ligar para ele');
      expect(await page.getByRole('button', { name: 'Enviar', exact: true }).isDisabled()).toBe(false);
      await desk.clinic.rows(sql`update channel set kind = 'zapi' where kind = 'whatsapp-cloud'`);
      await page.context().close();
    },
  );

  test.each(seats)(
    'a reply is scheduled, stands above the field, and can be taken back and put there again: $size, $theme',
    async ({ size, theme }) => {
      await desk.clinic.patient('5511900000009', 'Íris Agendada').says('Oi');
      const page = await desk.sitDown({ size, theme });
      await openConversation(page, 'Íris Agendada');
      await page.getByLabel('Escreva uma mensagem').fill('Bom dia! Amanhã tem consulta.');
      await page.getByRole('button', { name: 'Agendar mensagem' }).click();
      const dialog = page.getByRole('dialog', { name: 'Agendar mensagem' });
      await dialog.getByLabel('Quando enviar').fill('2027-03-01T08:00');
      await dialog.getByRole('button', { name: 'Agendar', exact: true }).click();
      await dialog.getByText('em até 30 dias.').waitFor();
      await dialog.getByLabel('Quando enviar').fill('2026-11-24T08:00');
      await keepPicture(page, `schedule-${size}-${theme}`);
      await dialog.getByRole('button', { name: 'Agendar', exact: true }).click();
      const list = page.getByRole('list', { name: 'Mensagens agendadas' });
      await list.getByText('Bom dia! Amanhã tem consulta.').first().waitFor();
      expect(await page.getByLabel('Escreva uma mensagem').inputValue()).toBe('');
      await keepPicture(page, `scheduled-${size}-${theme}`);
      expect(await obstacles(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      const before = await list.getByRole('listitem').count();
      await list.getByRole('button', { name: 'Cancelar agendamento' }).first().click();
      await expect.poll(() => list.getByRole('listitem').count()).toBe(before - 1);
      await page.getByRole('button', { name: 'Desfazer' }).last().click();
      await expect.poll(() => list.getByRole('listitem').count()).toBe(before);
      await page.context().close();
    },
  );

  test.each(seats)(
    'a file is chosen, looked at, and sent with its caption; what is refused or lost stays: $size, $theme',
    async ({ size, theme }) => {
      await desk.clinic.patient('5511900000010', 'João Anexo').says('Oi');
      const page = await desk.sitDown({ size, theme });
      const caption = `Este é o caminho (${size}, ${theme})`;
      await openConversation(page, 'João Anexo');
      const choose = (name: string, mimeType: string, buffer: Buffer) =>
        page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
      await choose('notas.txt', 'text/plain', Buffer.from('nada'));
      const sendIt = page.getByRole('button', { name: 'Enviar', exact: true });
      await sendIt.click();
      await page.getByText('Envie uma foto (JPG ou PNG)').waitFor();
      const sending = '**/api/v1/conversations/*/files*';
      await page.route(sending, (route) => route.abort('internetdisconnected'));
      await choose(`mapa-${size}-${theme}.png`, 'image/png', PIXEL);
      await page.getByLabel('Escreva uma mensagem').fill(caption);
      await sendIt.click();
      await page.getByText('O arquivo não foi enviado.').waitFor();
      await keepPicture(page, `file-${size}-${theme}`);
      expect(await obstacles(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.unroute(sending);
      await sendIt.click();
      await log(page).getByText(caption).waitFor();
      await log(page).getByRole('img', { name: 'Imagem enviada pela equipe' }).last().waitFor();
      await expect.poll(() => page.getByLabel('Escreva uma mensagem').inputValue()).toBe('');
      await desk.clinic.settle();
      expect(desk.clinic.provider.sends.at(-1)?.body).toMatchObject({ caption });
      await keepPicture(page, `file-sent-${size}-${theme}`);
      await page.context().close();
    },
  );

  test('who allowed it is told in another window of who asks for a person and of emergencies, without names, until they mute it', async () => {
    const page = await desk.sitDown();
    // The test's browser shows no notices and plays no sounds; what it was asked for is counted.
    await page.addInitScript(`
      window.told = []; window.heard = 0; document.hasFocus = () => false;
      window.Notification = class { static permission = 'granted'; static requestPermission = async () => 'granted';
        constructor(title, { body }) { window.told.push(title + ' ' + body); } };
      const Sound = window.AudioContext;
      window.AudioContext = class extends Sound { constructor() { super(); window.heard += 1; } };`);
    await page.reload();
    await page.getByText('Ao vivo').waitFor({ state: 'attached' });
    const told = () => page.evaluate<readonly string[]>('window.told');
    const waits = (phone: string, words: string) => desk.clinic.patient(phone, 'Karen Avisos').says(words);
    await page.getByRole('button', { name: 'Sim, avisar' }).click();
    expect(await page.evaluate('window.heard')).toBe(1);
    await waits('5511900000011', 'Quero falar com um atendente');
    await expect.poll(told, { timeout: 10_000 }).toEqual(['Alguém espera a equipe Abra as Conversas da clínica.']);
    await waits('5511900000012', 'Estou com dor forte no peito e falta de ar');
    await expect
      .poll(told, { timeout: 10_000 })
      .toContain('Alguém precisa de ajuda agora Abra as Conversas da clínica.');
    const sofar = (await told()).length;
    await page.getByRole('button', { name: 'Silenciar avisos' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Ligar avisos' }).waitFor();
    await page.getByText('Ao vivo').waitFor({ state: 'attached' });
    await waits('5511900000013', 'Quero falar com um atendente');
    await page
      .getByRole('link', { name: /Karen Avisos/ })
      .nth(2)
      .waitFor();
    expect([sofar, await told(), await page.evaluate('window.heard')]).toEqual([2, [], 0]);
    await keepPicture(page, 'alerts-muted');
    await page.context().close();
  });

  test('a file that is dropped or pasted where one writes is chosen; a note takes none', async () => {
    await desk.clinic.patient('5511900000014', 'Lia Arrasta').says('Oi');
    const page = await desk.sitDown();
    await openConversation(page, 'Lia Arrasta');
    await page.getByRole('button', { name: 'Anexar foto, PDF ou áudio' }).waitFor();
    const bring = (kind: 'drop' | 'paste', name: string) =>
      page.evaluate(`{
        const data = new DataTransfer();
        data.items.add(new File(['%PDF-1.7'], '${name}', { type: 'application/pdf' }));
        const event = '${kind}' === 'drop' ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.querySelector('textarea').dispatchEvent(event);
      }`);
    await bring('drop', 'solto.pdf');
    await page.getByText('solto.pdf').waitFor();
    await bring('paste', 'colado.pdf');
    await page.getByText('colado.pdf').waitFor();
    expect(await page.getByText('solto.pdf').count()).toBe(0);
    await page.getByRole('button', { name: 'Tirar o arquivo' }).click();
    await page.getByRole('button', { name: 'Nota interna' }).click();
    await bring('drop', 'nota.pdf');
    expect(await page.getByText('nota.pdf').count()).toBe(0);
    await page.context().close();
  });

  test('the keyboard is enough: list, conversation, answer, palette and help', async () => {
    await desk.clinic.patient('5511900000004', 'Davi Modelo').says('Olá');
    const page = await desk.sitDown();
    await page.getByRole('link', { name: /Davi Modelo/ }).waitFor();
    await page.keyboard.press('j');
    await page.waitForURL('**/conversas/*');
    await page.getByLabel('Escreva uma mensagem').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('Tudo bem?');
    await page.keyboard.press('Enter');
    await log(page).getByText('Tudo bem?').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Atalhos do teclado' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('O que você quer fazer?').fill('simul');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/simulador');
    await page.context().close();
  });

  test.each(seats)('nobody stumbles over its screens: $size, $theme', async ({ size, theme }) => {
    const elisa = desk.clinic.patient('5511900000005', 'Elisa Prova');
    await elisa.says('Oi! Quero marcar uma consulta');
    const outside = await desk.window({ size, theme });
    await outside.goto('/entrar');
    await outside.getByRole('button', { name: 'Entrar' }).waitFor();
    const page = await desk.sitDown({ size, theme });
    const look = async (at: Page, name: string): Promise<void> => {
      await keepPicture(at, `${name}-${size}-${theme}`);
      expect(await obstacles(at), name).toEqual([]);
      expect(await overflow(at), name).toBe(0);
    };
    await look(outside, 'sign-in');
    await page.getByRole('link', { name: /Elisa Prova/ }).waitFor();
    await look(page, 'inbox');
    await openConversation(page, 'Elisa Prova');
    await page.getByRole('button', { name: 'Por quê?' }).first().waitFor();
    await look(page, 'conversation');
    await page.getByRole('button', { name: 'Por quê?' }).first().click();
    await page.getByText('Tempo de resposta').waitFor();
    await look(page, 'why');
    await page.goto('/simulador');
    await page.getByRole('heading', { name: 'Simulador' }).waitFor();
    await look(page, 'simulator');
    await Promise.all([outside, page].map((one) => one.context().close()));
  });

  test('no page complained', () => {
    expect(desk.complaints).toEqual([]);
  });
});
