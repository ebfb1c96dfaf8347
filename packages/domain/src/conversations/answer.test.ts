import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../language/testing/any-text.ts';
import { readTable } from '../language/testing/read-table.ts';
import { readAnswer } from './answer.ts';

const TABLE = readTable(new URL('./answer.sentences.txt', import.meta.url));
const TO_BOOKING = readTable(new URL('./answer-to-booking.sentences.txt', import.meta.url));
const said = (expected: string) => TABLE.filter((row) => row.expected === expected).map((row) => row.said);

describe('only explicit words answer what was proposed', () => {
  test.each(TABLE)('"$said" is $expected', ({ said: words, expected }) => {
    expect(String(readAnswer(words))).toBe(expected);
  });
});

describe('to "posso marcar?", answered as people write', () => {
  test.each(TO_BOOKING)('"$said" is $expected', ({ said: words, expected }) => {
    expect(String(readAnswer(words, 'book'))).toBe(expected);
  });
});

test('"marca" says yes to a booking that was asked, and nothing to a cancellation or to nothing', () => {
  expect(readAnswer('marca', 'book')).toBe('yes');
  expect(readAnswer('marca', 'cancel')).toBeNull();
  expect(readAnswer('marca')).toBeNull();
  expect(readAnswer('cancela', 'cancel')).toBe('yes');
  expect(readAnswer('cancela', 'confirm')).toBeNull();
});

test('to a booking, "pode cancelar" is no yes; to a cancellation it is', () => {
  expect(readAnswer('pode cancelar', 'book')).toBeNull();
  expect(readAnswer('sim, pode cancelar', 'move')).toBeNull();
  expect(readAnswer('sim, pode cancelar', 'cancel')).toBe('yes');
  expect(readAnswer('pode marcar', 'cancel')).toBeNull();
  expect(readAnswer('pode marcar', 'book')).toBe('yes');
  expect(readAnswer('sim, confirmo a mudança', 'move')).toBe('yes');
});

test('no sentence with a negation is ever a yes', () => {
  const negation = fc.constantFrom('não', 'nao', 'n', 'nem', 'nunca', 'jamais', 'NÃO', 'nãooo', '👎');
  const yes = fc.array(fc.constantFrom(...said('yes')), { maxLength: 3 });
  const joint = fc.constantFrom(' ', ', ', '. ', '\n');
  fc.assert(
    fc.property(yes, negation, yes, joint, (before, no, after, between) => {
      expect(readAnswer([...before, no, ...after].join(between))).not.toBe('yes');
    }),
    { numRuns: 1000 },
  );
});

test('a question is never an answer', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TABLE), fc.nat(), ({ said: words }, place) => {
      const at = place % (words.length + 1);
      expect(readAnswer(`${words.slice(0, at)}?${words.slice(at)}`)).toBeNull();
    }),
  );
});

test('a yes with another day, time or person is a new wish, not a yes', () => {
  const change = fc.constantFrom(
    'às 15h',
    'na quinta',
    'amanhã',
    'mais tarde',
    'para minha filha',
    'com o Dr. Caio',
    'dia 5',
  );
  fc.assert(
    fc.property(fc.constantFrom(...said('yes')), change, (yes, other) => {
      expect(readAnswer(`${yes} ${other}`)).not.toBe('yes');
    }),
  );
});

test('accents and capitals do not change an answer', () => {
  for (const { said: words } of TABLE) {
    const plain = words.normalize('NFD').replace(/\p{M}/gu, '');
    expect(readAnswer(plain)).toBe(readAnswer(words));
    expect(readAnswer(words.toUpperCase())).toBe(readAnswer(words));
  }
});

test('whatever is written, reading an answer never fails', () => {
  fc.assert(
    fc.property(anyText(200), (words) => {
      expect(['yes', 'no', null]).toContain(readAnswer(words));
    }),
  );
});
