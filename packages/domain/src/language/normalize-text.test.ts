import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeTo, editDistance } from './close-to.ts';
import { matchName } from './match-name.ts';
import { normalizeText } from './normalize-text.ts';
import { parsePick } from './parse-pick.ts';
import { readIntents } from './read-intents.ts';
import { anyText } from './testing/any-text.ts';
import { tokens } from './tokens.ts';

test.each([
  ['  Olá,   TUDO bem? ', 'ola, tudo bem?'],
  ['siiiim', 'sim'],
  ['nãooo', 'nao'],
  ['sim\u200B', 'sim'],
  ['👍🏽', '👍'],
  ['✔️', '✔'],
  ['carro', 'carro'],
  ['isso', 'isso'],
  ['1000', '1000'],
  ['1ª vez', '1a vez'],
  ['a\nb', 'a b'],
])('"%s" is compared as "%s"', (written, compared) => expect(normalizeText(written)).toBe(compared));

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText(20), (text) => {
      expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
    }),
  );
});

test('words, numbers and emoji come apart from punctuation', () => {
  expect(tokens('Oi! Às 10:30, ok? 👍🏽')).toEqual(['oi', 'as', '10', '30', 'ok', '👍']);
});

test('words that name parts of every object are words like others', () => {
  for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect(readIntents(word).size).toBe(0);
    expect(parsePick(word, 3)).toBeNull();
    expect(matchName(word, ['toString'], {}).best).toEqual(word === 'toString' ? [0] : []);
  }
});

test('a slip is mended, another word is not', () => {
  const words = ['ortodontia', 'terca', 'quinta', 'amanha'];
  expect(closeTo('ortondontia', words)).toBe('ortodontia');
  expect(closeTo('qinta', words)).toBe('quinta');
  expect(closeTo('amnha', words)).toBe('amanha');
  expect(closeTo('tesca', words)).toBe('terca');
  expect(closeTo('banana', words)).toBeNull();
  expect(closeTo('tia', words)).toBeNull();
});

test('the distance of two words is the same both ways, and stops at its limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, limit) => {
      const distance = editDistance(left, right, limit);
      expect(distance).toBe(editDistance(right, left, limit));
      expect(distance).toBeLessThanOrEqual(limit + 1);
      expect(distance === 0).toBe(left === right);
    }),
  );
});
