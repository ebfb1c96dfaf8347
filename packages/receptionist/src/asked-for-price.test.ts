import { expect, test } from 'vitest';
import { SmallClinic } from './testing/small-clinic.ts';

const NOW = '2026-11-23T13:00';

test('no list of services shows a price that nobody asked for', async () => {
  const clinic = new SmallClinic({ now: NOW });
  const reply = await clinic.says('quais serviços vocês oferecem?');
  expect(reply.text).toContain('Ortodontia');
  expect(JSON.stringify(reply)).not.toMatch(/R\$|180/);
});

test('who asks for a price and then says of what is told it', async () => {
  const clinic = new SmallClinic({ now: NOW });
  await clinic.says('quanto custa?');
  expect((await clinic.says('quanto é a ortodontia?')).text).toContain('R$ 180,00');
});
