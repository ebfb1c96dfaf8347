import { isDeepStrictEqual } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, type ClinicBehindNginx, openClinicBehindNginx } from '../nginx/clinic-behind-nginx.ts';
import { ask } from '../nginx/visitor.ts';
import { startRedis } from '../support/services/redis.ts';
import type { Service } from '../support/services/service.ts';
import { until } from '../support/services/until.ts';
import { type Cable, layCable } from './cable.ts';

const { TEST_CHROMIUM, TEST_DATABASE_URL, TEST_NGINX } = process.env;
const SITE = 'clinica.example';
/** A broken line is noticed when the pings stop: well within a minute. */
const NOTICED = { timeout: 60_000 };

const PHONES = Array.from({ length: 6 }, (_, place) => `551190000010${place}`);

interface Computer {
  readonly cable: Cable;
  readonly browser: Browser;
  readonly page: Page;
}

describe.skipIf(!TEST_CHROMIUM || !TEST_DATABASE_URL || !TEST_NGINX)(
  'two dashboards at different replicas behind Nginx',
  { timeout: 240_000 },
  () => {
    const stack = new AsyncDisposableStack();
    let redis: Service;
    let clinic: ClinicBehindNginx;
    let one: Computer;
    let other: Computer;
    let lastWord = '';

    beforeAll(async () => {
      redis = stack.use(await startRedis());
      clinic = stack.use(await openClinicBehindNginx({ redisUrl: redis.url, publicUrl: `https://${SITE}` }));
      const [first, second] = await addressesOfBoth(clinic);
      [one, other] = await Promise.all([sitDown(first), sitDown(second)]);
    });
    afterAll(() => stack.disposeAsync());

    async function sitDown(from: string): Promise<Computer> {
      const cable = stack.use(await layCable(clinic.nginx.port, from));
      const args = ['--no-sandbox', `--host-resolver-rules=MAP ${SITE}:443 127.0.0.1:${cable.port}`];
      const browser = await chromium.launch({ executablePath: TEST_CHROMIUM ?? '', args });
      stack.defer(() => browser.close());
      const context = await browser.newContext({
        baseURL: `https://${SITE}`,
        ignoreHTTPSErrors: true,
        locale: 'pt-BR',
        // As tall as all that is said: only what is in sight exists.
        viewport: { width: 1440, height: 9_000 },
      });
      const page = await context.newPage();
      await page.goto('/conversas');
      await page.getByLabel('E-mail').fill(ADMIN.email);
      await page.getByLabel('Senha', { exact: true }).fill(ADMIN.password);
      await page.getByRole('button', { name: 'Entrar' }).click();
      await live(page).waitFor({ state: 'attached' });
      return { cable, browser, page };
    }

    async function tellAll(word: string): Promise<void> {
      const statuses = await Promise.all(PHONES.map((phone) => clinic.tell(phone, `3EB0${word}${phone}`, word)));
      expect(statuses).toEqual(PHONES.map(() => 200));
      lastWord = word;
    }

    test('a message that one replica takes in appears on the dashboards of both', async () => {
      await tellAll('Bom dia');
      await bothShowTheDatabase();
      expect(await conversations(clinic)).toHaveLength(PHONES.length);
    });

    test('what happened while the line was dead is there when it lives again, once', async () => {
      one.cable.cut();
      await tellAll('Vocês abrem no sábado?');
      await live(one.page).waitFor({ state: 'detached', ...NOTICED });
      one.cable.mend();
      await live(one.page).waitFor({ state: 'attached', ...NOTICED });
      await bothShowTheDatabase();
    });

    test('a replica that is killed sends its dashboards to the other, and they miss nothing', async () => {
      const [first] = clinic.web;
      await first.kill();
      await tellAll('Qual o endereço?');
      await bothShowTheDatabase();
      await first.start();
      await bothShowTheDatabase();
    });

    test('without Redis, and after it is back empty, lists and conversations are those of the database', async () => {
      await redis.kill();
      await tellAll('E o telefone?');
      await redis.restart();
      await tellAll('Obrigada!');
      await bothShowTheDatabase();
    });

    /** Waits until both screens say what the database says: every conversation, and every message of the newest. */
    async function bothShowTheDatabase(): Promise<void> {
      await expect.poll(() => answered(clinic, lastWord), NOTICED).toBe(PHONES.length);
      const [newest = ''] = await conversations(clinic);
      for (const { page } of [one, other]) {
        await agree(
          () => listed(page),
          () => conversations(clinic),
        );
        await page.goto(`/conversas/${newest}`);
        await agree(
          () => saidOn(page),
          () => messagesOf(clinic, newest),
        );
      }
    }
  },
);

/** Waits until a screen shows what is stored, which may itself still grow by an answer. */
async function agree(shown: () => Promise<unknown>, stored: () => Promise<unknown>): Promise<void> {
  const both = async () => ({ shown: await shown(), stored: await stored() });
  await expect.poll(both, NOTICED).toSatisfy((seen) => isDeepStrictEqual(seen.shown, seen.stored));
}

const live = (page: Page) => page.getByText('Ao vivo');

/** The conversations of the list by id, newest first. */
const listed = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('list', { name: 'Conversas' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''));

/** What the open conversation shows: the patient's words, and that Cora answered. */
const saidOn = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('log')
    .getByRole('article')
    .evaluateAll((bubbles) =>
      bubbles.map((bubble) =>
        bubble.getAttribute('aria-label')?.startsWith('Cora') ? 'Cora' : (bubble.querySelector('p')?.textContent ?? ''),
      ),
    );

async function conversations({ read }: ClinicBehindNginx): Promise<readonly string[]> {
  const { items } = JSON.parse((await read('/api/v1/conversations')).body.toString());
  return items.map(({ id }: { id: string }) => id);
}

async function messagesOf({ read }: ClinicBehindNginx, id: string): Promise<readonly string[]> {
  const { items } = JSON.parse((await read(`/api/v1/conversations/${id}/messages?limit=100`)).body.toString());
  return items
    .map(({ author, text }: { author: string; text: string }) => (author === 'cora' ? 'Cora' : text))
    .toReversed();
}

/** In how many conversations the last thing said is Cora's, after this word of the patient's. */
async function answered(clinic: ClinicBehindNginx, word: string): Promise<number> {
  const ids = await conversations(clinic);
  const said = await Promise.all(ids.map((id) => messagesOf(clinic, id)));
  return said.filter((words) => words.includes(word) && words.at(-1) === 'Cora').length;
}

/** Addresses of two computers that Nginx sends to different replicas. */
async function addressesOfBoth({ nginx, web }: ClinicBehindNginx): Promise<readonly [string, string]> {
  const found = new Map<string, string>();
  for (let last = 2; found.size < web.length; last += 1) {
    const from = `127.0.0.${last}`;
    const before = nginx.log().length;
    await ask(nginx, '/entrar', { from });
    const taker = () => web.find(({ url }) => nginx.log().slice(before).includes(new URL(url).host));
    await until(async () => taker() !== undefined, { what: 'Nginx to log a request', withinMs: 5_000 });
    const { url = '' } = taker() ?? {};
    if (!found.has(url)) found.set(url, from);
  }
  const [first = '', second = ''] = web.map(({ url }) => found.get(url));
  return [first, second];
}
