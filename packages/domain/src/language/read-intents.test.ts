import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIntents } from './read-intents.ts';
import { anyText } from './testing/any-text.ts';
import { readTable } from './testing/read-table.ts';

const TABLE = readTable(new URL('./read-intents.sentences.txt', import.meta.url));
const listed = (said: string) => [...readIntents(said)].sort().join(' ') || 'none';

describe('what a message is about', () => {
  test.each(TABLE)('"$said": $expected', ({ said, expected }) => {
    expect(listed(said)).toBe(expected.split(' ').sort().join(' '));
  });
});

test('accents and capitals do not change what a message is about', () => {
  for (const { said } of TABLE) {
    expect(listed(said.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(listed(said));
    expect(listed(said.toUpperCase())).toBe(listed(said));
  }
});

test('a greeting in front hides nothing', () => {
  const greeting = fc.constantFrom('oi', 'Olá!', 'bom dia', 'Boa tarde,', 'oi tudo bem?');
  fc.assert(
    fc.property(greeting, fc.constantFrom(...TABLE), (hello, { said }) => {
      const [alone, greeted] = [readIntents(said), readIntents(`${hello} ${said}`)];
      for (const intent of alone) expect(greeted).toContain(intent);
    }),
  );
});

test('whatever is written, reading it never fails', () => {
  fc.assert(
    fc.property(anyText(300), (text) => {
      expect(readIntents(text)).toBeInstanceOf(Set);
    }),
  );
});
