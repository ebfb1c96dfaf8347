import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePick } from './parse-pick.ts';
import { anyText } from './testing/any-text.ts';
import { readTable } from './testing/read-table.ts';

const TABLE = readTable(new URL('./parse-pick.sentences.txt', import.meta.url));

test.each(TABLE)('of three times, "$said" picks $expected', ({ said, expected }) => {
  expect(String(parsePick(said, 3))).toBe(expected);
});

test('a pick is always on the list', () => {
  const words = fc
    .array(fc.constantFrom(...TABLE.map((row) => row.said)), { maxLength: 2 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.oneof(words, anyText(30)), fc.nat(10), (text, count) => {
      const pick = parsePick(text, count) ?? 1;
      expect(pick).toBeGreaterThanOrEqual(1);
      expect(pick).toBeLessThanOrEqual(Math.max(count, 1));
    }),
  );
});

test('nothing can be picked from an empty list', () => {
  for (const { said } of TABLE) expect(parsePick(said, 0)).toBeNull();
});
