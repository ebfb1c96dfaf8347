import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, OWNER, RECEPTION } from '../support/browser.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, THEMES } from './front-desk.ts';

/** A column of the board. */
const column = (page: Page, name: 'A fazer' | 'Fazendo' | 'Feitas') => page.getByRole('region', { name });

describe.skipIf(!process.env.TEST_CHROMIUM)('the tasks in a browser', { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  let bia: string;
  beforeAll(async () => {
    desk = await openFrontDesk();
    bia = await addStaff(desk.clinic, 'bia@clinica.example', RECEPTION);
    await desk.clinic.patient('5511900000001', 'Caio Modelo').says('quero falar com um atendente');
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  const task = async (title: string) => {
    const rows = await desk.clinic.rows<{
      status: string;
      started: boolean;
      due: string | null;
      owner: string | null;
    }>(sql`
      select t.status, t.started, to_char(t.due_at at time zone 'America/Sao_Paulo', 'YYYY-MM-DD HH24:MI') as due, l.name as owner
      from task t left join staff s on s.id = t.assignee_id left join login l on l.id = s.user_id where t.title = ${title}`);
    return rows[0];
  };

  const addTask = async (page: Page, title: string, due?: string) => {
    await page.getByRole('button', { name: 'Nova tarefa' }).click();
    await page.getByLabel('O que fazer').fill(title);
    if (due) await page.getByLabel('Prazo').fill(due);
    await page.getByRole('button', { name: 'Criar tarefa' }).click();
    await page.getByRole('dialog', { name: 'Nova tarefa' }).waitFor({ state: 'detached' });
  };

  test('S7 · what Cora handed over is on the board with the way to its conversation', async () => {
    const page = await desk.sitDown({}, OWNER, '/tarefas');
    await column(page, 'A fazer').getByText('Pediu uma pessoa').waitFor();
    await column(page, 'A fazer').getByRole('link', { name: 'Conversa com Caio Modelo' }).click();
    await page.waitForURL('**/conversas/*');
    await page.getByRole('log').getByText('quero falar com um atendente').waitFor();
    await page.context().close();
  });

  test('S7 · a task written at one desk is dragged, seen by the colleague, and brought back with one click', async () => {
    const [one, other] = [await desk.sitDown({}, OWNER, '/tarefas'), await desk.sitDown({}, bia, '/tarefas')];
    await one.getByRole('button', { name: 'Nova tarefa' }).click();
    await one.getByRole('button', { name: 'Criar tarefa' }).click();
    await one.getByText('Escreva o que precisa ser feito.').waitFor();
    await one.getByLabel('Fechar').click();
    await addTask(one, 'Ligar para o laboratório', '2026-11-23T07:30');
    const card = column(other, 'A fazer').getByRole('listitem').filter({ hasText: 'Ligar para o laboratório' });
    await card.getByText('Venceu seg., 23 de nov., 07:30').waitFor();
    expect(await task('Ligar para o laboratório')).toMatchObject({ due: '2026-11-23 07:30', status: 'open' });
    await card.dragTo(column(other, 'Fazendo'));
    await column(one, 'Fazendo').getByText('Ligar para o laboratório').waitFor();
    expect(await task('Ligar para o laboratório')).toMatchObject({ started: true });
    await other.getByRole('button', { name: 'Desfazer' }).click();
    await column(one, 'A fazer').getByText('Ligar para o laboratório').waitFor();
    expect(await task('Ligar para o laboratório')).toMatchObject({ started: false, status: 'open' });
    await Promise.all([one, other].map((page) => page.context().close()));
  });

  test('S7 · the keyboard alone creates a task, gives it to a colleague, moves it on and finishes it', async () => {
    const page = await desk.sitDown({}, OWNER, '/tarefas');
    await column(page, 'A fazer').getByText('Pediu uma pessoa').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('O que fazer').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Conferir a agenda de quinta');
    await page.keyboard.press('Enter');
    const menu = page.getByRole('button', { name: 'Ações: Conferir a agenda de quinta' });
    const pick = async (choice: string) => {
      await menu.focus();
      await page.keyboard.press('Enter');
      const item = page.getByRole('menuitemradio', { name: choice });
      await item.waitFor();
      await expect
        .poll(async () => {
          await page.keyboard.press('ArrowDown');
          return (await page.locator(':focus').textContent()) === choice;
        })
        .toBe(true);
      await page.keyboard.press('Enter');
      await item.waitFor({ state: 'detached' });
    };
    await pick('Bia Ramos');
    await expect.poll(() => task('Conferir a agenda de quinta')).toMatchObject({ owner: 'Bia Ramos' });
    await pick('Fazendo');
    await column(page, 'Fazendo').getByText('Conferir a agenda de quinta').waitFor();
    await pick('Feitas');
    await column(page, 'Feitas').getByText('Conferir a agenda de quinta').waitFor();
    await expect.poll(() => task('Conferir a agenda de quinta')).toMatchObject({ status: 'done' });
    await page.context().close();
  });

  test('S7 · the list shows the same, mine apart; what is saved while the network is away is kept, and saved when it is back', async () => {
    const page = await desk.sitDown({ size: 'phone' }, bia, '/tarefas?ver=lista');
    await page.getByText('Conferir a agenda de quinta').waitFor();
    await page.getByRole('button', { name: 'Minhas' }).click();
    await page.getByText('Ligar para o laboratório').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Todas' }).click();
    await page.getByRole('button', { name: 'Ações: Ligar para o laboratório' }).click();
    await page.getByRole('menuitem', { name: 'Editar' }).click();
    await page.getByLabel('O que fazer').fill('Ligar para o laboratório de novo');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Será salvo assim que ela voltar.').waitFor();
    expect(await page.getByLabel('O que fazer').inputValue()).toBe('Ligar para o laboratório de novo');
    await page.context().setOffline(false);
    await page.getByRole('dialog', { name: 'Editar tarefa' }).waitFor({ state: 'detached' });
    await expect.poll(() => task('Ligar para o laboratório de novo')).toMatchObject({ due: '2026-11-23 07:30' });
    await page.getByRole('button', { name: 'Concluir: Ligar para o laboratório de novo' }).click();
    await page.getByRole('button', { name: 'Reabrir: Ligar para o laboratório de novo' }).waitFor();
    await page.getByRole('button', { name: 'Desfazer' }).first().click();
    await page.getByRole('button', { name: 'Concluir: Ligar para o laboratório de novo' }).waitFor();
    await page.context().close();
  });

  test.each(['desk', 'phone'] as const)('nothing to stumble over, on a %s, in both themes', async (size) => {
    for (const theme of THEMES) {
      const page = await desk.sitDown({ size, theme }, OWNER, '/tarefas');
      const look = async (name: string) => {
        await keepPicture(page, `${name}-${size}-${theme}`);
        expect(await obstacles(page), name).toEqual([]);
        expect(await overflow(page), name).toBeLessThanOrEqual(0);
      };
      await page.getByText('Pediu uma pessoa').waitFor();
      await look('tasks');
      await page.getByRole('button', { name: 'Lista' }).click();
      await look('tasks-list');
      await page.getByRole('button', { name: 'Nova tarefa' }).click();
      await page.getByLabel('O que fazer').waitFor();
      await look('task-form');
      await page.context().close();
    }
    expect(desk.complaints).toEqual([]);
  });
});
