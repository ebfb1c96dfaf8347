import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AURORA } from '@post/receptionist/testing';
import { expect, test } from 'vitest';
import { readChange } from '../../apps/server/src/replay/read-change.ts';

test('rules, prices and days off are changed as they were written', async () => {
  const { catalogue } = await readChange({
    notice: '0',
    horizon: '10',
    price: ['Clínica geral=230,50'],
    closed: ['2026-12-01'],
  });
  const changed = catalogue?.(AURORA);
  expect(changed?.clinic).toMatchObject({ minimumNoticeMinutes: 0, bookingHorizonDays: 10 });
  expect(changed?.services.find(({ name }) => name === 'Clínica geral')?.priceCents).toBe(23_050);
  expect(changed?.closures.at(-1)?.from.toString()).toBe('2026-12-01');
});

test('a document takes its title from its first heading', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'post-clinics-')), 'convenios.md');
  await writeFile(file, '# Convênios e pagamento\nAtendemos Unimed.');
  const { documents } = await readChange({ document: [file] });
  expect(documents).toEqual([{ title: 'Convênios e pagamento', markdown: expect.stringContaining('Unimed') }]);
});

test('what is no number, no price and no service is told', async () => {
  await expect(readChange({ notice: 'soon' })).rejects.toThrow('no whole number');
  await expect(readChange({ price: ['Clínica geral=much'] })).rejects.toThrow('no price');
  const { catalogue } = await readChange({ price: ['Massagem=100'] });
  expect(() => catalogue?.(AURORA)).toThrow('no service is called "Massagem"');
});
