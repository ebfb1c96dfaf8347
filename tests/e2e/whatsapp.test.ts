import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWNER } from '../support/browser.ts';
import { type FrontDesk, keepPicture, obstacles, openFrontDesk, overflow, SIZES, THEMES } from './front-desk.ts';

const PLACE = '/ajustes/whatsapp';

describe.skipIf(!process.env.TEST_CHROMIUM)("the clinic's WhatsApp in a browser", { timeout: 120_000 }, () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await openFrontDesk();
  }, 120_000);
  afterAll(() => desk?.[Symbol.asyncDispose]());

  test('S9 · a lost phone is seen and connected again by scanning; the provider is told where to report', async () => {
    const { provider } = desk.clinic;
    provider.connected = false;
    const page = await desk.sitDown({}, OWNER, PLACE);
    await page.getByText('Sem celular conectado').waitFor();
    await page.getByRole('img', { name: 'Código para o celular da clínica' }).waitFor();
    provider.connected = true;
    await page.getByText('As mensagens chegam e saem normalmente.').waitFor();
    expect(await page.getByRole('img', { name: 'Código para o celular da clínica' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Configurar os avisos' }).click();
    await page.getByText('Pronto: a Z-API avisa esta instalação.').waitFor();
    expect(provider.webhookUrl).toMatch(/\/webhooks\/zapi\/[^/]+\/[^/]+$/);
    expect(await page.content()).not.toContain(provider.webhookUrl?.split('/').at(-1));
    await page.context().close();
  });

  test('S9 · a provider that is away or refuses is told apart, in words', async () => {
    const { provider } = desk.clinic;
    provider.answersOwn = 503;
    const page = await desk.sitDown({}, OWNER, PLACE);
    await page.getByText('O provedor não respondeu agora.').waitFor();
    provider.answersOwn = 401;
    await page.getByText('O provedor não reconhece o acesso').waitFor();
    provider.answersOwn = null;
    await page.getByText('As mensagens chegam e saem normalmente.').waitFor();
    await page.context().close();
  });

  test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])(
    'nothing to stumble over, %s, in both themes',
    async (size) => {
      desk.clinic.provider.connected = false;
      for (const theme of THEMES) {
        const page = await desk.sitDown({ size, theme }, OWNER, PLACE);
        await page.getByRole('img', { name: 'Código para o celular da clínica' }).waitFor();
        await keepPicture(page, `whatsapp-${size}-${theme}`);
        expect(await obstacles(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await page.context().close();
      }
      expect(desk.complaints).toEqual([]);
    },
  );
});
