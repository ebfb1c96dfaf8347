import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FrontDesk, openFrontDesk } from './front-desk.ts';

const MESSAGES = 10_000;

/** Years of a patient's messages, numbered, older than the one that is there. */
async function fillConversation({ clinic }: FrontDesk): Promise<void> {
  await clinic.patient('5511900000001', 'Ana Teste').says('Oi');
  await clinic.rows(sql`
    insert into message (clinic_id, id, seq, channel_id, conversation_id, author, content, text, consumed_at, at)
    overriding system value
    select c.clinic_id, gen_random_uuid(), n - ${MESSAGES + 10}, c.channel_id, c.id,
      case when n % 2 = 0 then 'patient' else 'cora' end,
      jsonb_build_object('kind', 'text', 'text', 'mensagem ' || n || repeat(' e mais palavras', n % 17)),
      'mensagem ' || n || repeat(' e mais palavras', n % 17), now(), now() - make_interval(mins => ${MESSAGES} - n)
    from conversation c, generate_series(1, ${MESSAGES}) n`);
}

/** Scrolls up as a hand would, a screen at a time, until the first message is there; the most messages held on the way. */
async function readToTheBeginning(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const log = document.querySelector('[role="log"]');
    const frame = () => new Promise(requestAnimationFrame);
    let most = 0;
    while (!log.textContent.includes('mensagem 1 e mais')) {
      log.scrollTop -= log.clientHeight;
      await frame();
      most = Math.max(most, log.querySelectorAll('article').length);
    }
    return most;
  })()`);
}

describe.skipIf(!process.env.TEST_CHROMIUM)('a conversation of ten thousand messages', () => {
  let desk: FrontDesk;

  beforeAll(async () => {
    desk = await openFrontDesk();
    await fillConversation(desk);
  });
  afterAll(() => desk?.[Symbol.asyncDispose]());

  test('opens at its end, is read back to its beginning, and never holds more than what is on screen', async () => {
    const page = await desk.sitDown();
    await page.getByRole('link', { name: /Ana Teste/ }).click();
    await page.getByText('Oi', { exact: true }).waitFor();
    await page.getByText(`mensagem ${MESSAGES} `).waitFor();
    expect(await readToTheBeginning(page)).toBeLessThan(80);
    expect(await page.getByRole('log').getByText('mensagem 1 e mais').isVisible()).toBe(true);
  });
});
