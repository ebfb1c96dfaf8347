import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../language/testing/any-text.ts';
import { readTable } from '../language/testing/read-table.ts';
import { readPrivacyWish } from './privacy-wish.ts';

const TABLE = readTable(new URL('./privacy-wish.sentences.txt', import.meta.url));

describe('what people ask about their own data is read from the words alone', () => {
  test.each(TABLE)('"$said" is $expected', ({ said, expected }) => {
    expect(readPrivacyWish(said) ?? 'none').toBe(expected);
  });
});

test('whatever is written, reading it never fails', () => {
  fc.assert(
    fc.property(anyText(300), (text) => {
      expect(['access', 'correction', 'erasure', null]).toContain(readPrivacyWish(text));
    }),
  );
});
