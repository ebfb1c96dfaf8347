import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phoneMatchKey, samePhone } from './phone-match-key.ts';
import { parsePhone } from './phone-number.ts';

function examples<Example>(file: string): readonly Example[] {
  return JSON.parse(readFileSync(new URL(`./data/${file}.json`, import.meta.url), 'utf8'));
}

const validPhones = examples<{ typed: string; number: string }>('valid-phones');
const invalidPhones = examples<{ typed: string; because: string }>('invalid-phones');
const samePhones = examples<{ a: string; b: string; same: boolean; because: string }>('same-phones');

describe('a phone as people type it', () => {
  for (const { typed, number } of validPhones) {
    test(`"${typed}" is ${number}`, () => expect(parsePhone(typed)).toBe(number));
  }

  for (const { typed, because } of invalidPhones) {
    test(`"${typed}" is no phone: ${because}`, () => expect(parsePhone(typed)).toBeNull());
  }

  test('what was read once reads the same with its plus', () => {
    const prefix = fc.constantFrom('', '+', '00', '0', '015', '55', '+55', '0055');
    const typed = fc.tuple(
      prefix,
      fc.constantFrom('11', '(21)', '55', '10', ''),
      fc.stringMatching(/^9?[0-9]{4,5}-?[0-9]{4}$/),
    );
    let read = 0;
    fc.assert(
      fc.property(typed, (parts) => {
        const number = parsePhone(parts.join(' '));
        if (number === null) return;
        read += 1;
        expect(number).toMatch(/^[1-9]\d{7,14}$/);
        expect(parsePhone(`+${number}`)).toBe(number);
        expect(samePhone(number, phoneMatchKey(number))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});

describe('two spellings of one line', () => {
  for (const { a, b, same, because } of samePhones) {
    test(`${a} and ${b} are ${same ? 'one' : 'two'}: ${because}`, () => {
      expect(samePhone(a, b)).toBe(same);
      expect(samePhone(b, a)).toBe(same);
    });
  }

  test('the key of a key is the key', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(55)?[1-9]\d{7,12}$/), (digits) => {
        expect(phoneMatchKey(phoneMatchKey(digits))).toBe(phoneMatchKey(digits));
      }),
    );
  });
});
