import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Professional } from '../clinic/clinic.ts';
import { anyText } from '../language/testing/any-text.ts';
import { readTable } from '../language/testing/read-table.ts';
import type { ProfessionalId } from '../shared/ids.ts';
import type { MemoryValue } from './memory.ts';
import { readMemoryWishes } from './read-memory-wishes.ts';

const PEOPLE: readonly Professional[] = ['Dra. Helena Prado', 'Dr. Caio Menezes'].map((name) => ({
  id: (name.split(' ')[1] ?? name) as ProfessionalId,
  name,
  specialty: '',
  profession: 'other',
  specialistRegister: null,
  phone: null,
  workingHours: [],
}));
const TABLE = readTable(new URL('./read-memory-wishes.sentences.txt', import.meta.url));

function shown(value: MemoryValue): string {
  switch (value.key) {
    case 'part-of-day':
      return `part-of-day=${value.part}`;
    case 'not-weekdays':
      return `not-weekdays=${value.weekdays.join('+')}`;
    case 'professional':
      return `professional=${value.professionalId}`;
    case 'call-me':
      return `call-me=${value.name}`;
    default:
      return value.key;
  }
}

function read(text: string): string {
  const { learn, forget } = readMemoryWishes(text, PEOPLE);
  if (forget !== null) return `forget ${typeof forget === 'string' ? forget : forget.join('+')}`;
  const keys = new Set(learn.map(({ value }) => shown(value)));
  return keys.size === 0 ? 'none' : `learn ${[...keys].join(' ')}`;
}

describe('a lasting preference is told from a wish for one visit', () => {
  test.each(TABLE)('"$said" is $expected', ({ said, expected }) => {
    expect(read(said)).toBe(expected);
  });
});

test.each([
  ['só posso de manhã', true],
  ['Oi! Só posso de manhã, obrigada', true],
  ['esqueça isso', true],
  ['quero marcar clínica geral, só posso de manhã', false],
  ['esqueça isso, quero à tarde amanhã', false],
])('"%s": whether nothing else was said', (said, alone) => {
  expect(readMemoryWishes(said, PEOPLE).alone).toBe(alone);
});

test('whatever is written, reading it never fails', () => {
  fc.assert(
    fc.property(anyText(300), (text) => {
      expect(readMemoryWishes(text, PEOPLE).learn).toBeInstanceOf(Array);
    }),
  );
});
