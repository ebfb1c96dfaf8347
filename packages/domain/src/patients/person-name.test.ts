import { describe, expect, test } from 'vitest';
import { normalizeName, parsePersonName, samePersonName } from './person-name.ts';

describe('the name of a person', () => {
  test('is kept as it was typed, without stray spaces and invisible characters', () => {
    expect(parsePersonName('  Ana \u200b  Maria\nSouza ')).toBe('Ana Maria Souza');
    expect(parsePersonName('D’Ávila')).toBe('D’Ávila');
  });

  test('has a letter and an end', () => {
    for (const text of ['', '   ', '123', '👍', '\u200b', 'a'.repeat(121)]) expect(parsePersonName(text)).toBeNull();
  });

  test('is the same in capitals, without accents, with or without "de"', () => {
    for (const other of ['ANA DE SOUZA', 'ana souza', ' Aná  Sousa'.replace('Sousa', 'Souza'), 'Ana-Souza.']) {
      expect(samePersonName('Ana de Souza', other)).toBe(true);
    }
    expect(normalizeName('João d’Ávila e Silva')).toBe('joao davila silva');
  });

  test('is not the same with another or a missing surname: families share phones', () => {
    expect(samePersonName('Ana Souza', 'Ana')).toBe(false);
    expect(samePersonName('Ana Souza', 'Lia Souza')).toBe(false);
    expect(samePersonName('', '')).toBe(false);
  });
});
