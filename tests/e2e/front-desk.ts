import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { testDatabases } from '@post/db/testing';
import { Temporal } from '@post/domain';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { OWNER, PASSWORD, WITH_OWNER } from '../support/browser.ts';
import { openClinic, type TestClinic } from '../support/open-clinic.ts';

const { TEST_CHROMIUM, TEST_REDIS_URL } = process.env;
const NOW = '2026-11-23T08:00';
const DASHBOARD = resolve(import.meta.dirname, '../../apps/dashboard/dist/index.html');
const PICTURES = resolve(import.meta.dirname, '../../artifacts/screens');

/** A large screen at the desk, and a phone behind the counter. */
export const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 375, height: 812 } } as const;
export const THEMES = ['light', 'dark'] as const;

type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface Seat {
  readonly size?: keyof typeof SIZES;
  readonly theme?: (typeof THEMES)[number];
}

/** The reception on a Monday morning: a whole clinic, and a browser to look at it with. */
export class FrontDesk implements AsyncDisposable {
  readonly clinic: TestClinic;
  readonly #browser: Browser;
  #ownersCookies: Cookies | undefined;
  /** What pages wrote to their consoles as errors, refusals apart; an empty list is part of every journey. */
  readonly complaints: string[] = [];

  constructor(clinic: TestClinic, browser: Browser) {
    this.clinic = clinic;
    this.#browser = browser;
  }

  /** A new browser window in which nobody is signed in, or whoever these cookies are of. */
  async window({ size = 'desk', theme = 'light' }: Seat = {}, storageState?: Cookies): Promise<Page> {
    const context = await this.#browser.newContext({
      ...(storageState && { storageState }),
      baseURL: this.clinic.server.url,
      viewport: SIZES[size],
      colorScheme: theme,
      locale: 'pt-BR',
      timezoneId: 'America/Sao_Paulo',
      reducedMotion: 'reduce',
    });
    await standStill(context);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (line) => {
      if (
        line.type() === 'error' &&
        !/status of (401|409|422)|ERR_INTERNET_DISCONNECTED|WebSocket is already in CLOSING/.test(line.text())
      )
        this.complaints.push(line.text());
    });
    return page;
  }

  /** A window in which the owner, or whoever the e-mail names, has signed in and went to an address. */
  async sitDown(seat: Seat = {}, email: string = OWNER, at = '/conversas'): Promise<Page> {
    // The owner comes back in as on every morning, with the cookie of the first time.
    const page = await this.window(seat, email === OWNER ? this.#ownersCookies : undefined);
    await page.goto(at);
    const [entered, asked] = [page.getByText('Ao vivo'), page.getByLabel('E-mail')];
    await entered.or(asked).first().waitFor({ state: 'attached' });
    if (await asked.count()) {
      await asked.fill(email);
      await page.getByLabel('Senha', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Entrar' }).click();
    }
    await entered.waitFor({ state: 'attached' });
    if (email === OWNER) this.#ownersCookies = { ...(await page.context().storageState()), origins: [] };
    return page;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    await this.clinic[Symbol.asyncDispose]();
  }
}

/** Opens the reception on the most real database of this machine; `more` are settings of its own. */
export async function openFrontDesk(more: Readonly<Record<string, string>> = {}): Promise<FrontDesk> {
  if (!existsSync(DASHBOARD)) throw new Error('the dashboard is not built: npm test does it');
  const database = testDatabases.at(-1);
  if (!database || !TEST_CHROMIUM) throw new Error('these journeys need a database and TEST_CHROMIUM');
  const environment = { ...WITH_OWNER, ...(TEST_REDIS_URL && { REDIS_URL: TEST_REDIS_URL }), ...more };
  const clinic = await openClinic({ database, now: NOW, environment });
  const browser = await chromium.launch({ executablePath: TEST_CHROMIUM, args: ['--no-sandbox'] });
  return new FrontDesk(clinic, browser);
}

/** What of a page a person with a screen reader, or with poor sight, would stumble over. */
export async function obstacles(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Keeps a picture of the page for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** How far the page, or the screen in its frame, can be pushed sideways; more than nothing is a fault. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(`Math.max(
    document.documentElement.scrollWidth - window.innerWidth,
    ...[...document.querySelectorAll('#content > *')].map((screen) => screen.scrollWidth - screen.clientWidth),
  )`);
}

/** The clinic's clock stands still in these tests; the pages' clocks show the same. */
async function standStill(context: BrowserContext): Promise<void> {
  const now = Temporal.PlainDateTime.from(NOW).toZonedDateTime('America/Sao_Paulo');
  await context.clock.setFixedTime(now.epochMilliseconds);
}
