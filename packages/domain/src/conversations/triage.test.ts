import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../language/normalize-text.ts';
import { anyText } from '../language/testing/any-text.ts';
import { readTable } from '../language/testing/read-table.ts';
import { type Triage, triage } from './triage.ts';

const TABLE = readTable(new URL('./triage.sentences.txt', import.meta.url));
const ofKind = (kind: string) => TABLE.filter((row) => row.expected.startsWith(kind)).map((row) => row.said);
const named = (found: Triage) => (found.kind === 'medical-emergency' ? `${found.kind}:${found.sign}` : found.kind);

describe('red flags, wishes for a person and opt-outs are read from the words alone', () => {
  test.each(TABLE)('"$said" is $expected', ({ said, expected }) => {
    expect(named(triage(said))).toBe(expected);
  });
});

test('a red flag fires in the middle of anything else that is said', () => {
  const flag = fc.constantFrom(...ofKind('medical-emergency'));
  const chat = fc.constantFrom(
    'oi, boa tarde',
    'quero marcar clínica geral amanhã',
    'sim',
    'obrigada',
    'quanto custa?',
    'é para minha filha Lia',
  );
  fc.assert(
    fc.property(chat, flag, chat, (before, sign, after) => {
      expect(triage(`${before}. ${sign}. ${after}`).kind).toBe('medical-emergency');
    }),
  );
});

test('suicide talk is the gravest of all', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ofKind('suicide')), fc.constantFrom(...ofKind('medical')), (talk, flag) => {
      expect(triage(`${flag}\n${talk}`).kind).toBe('suicide-risk');
    }),
  );
});

test('accents and capitals do not change what is recognised', () => {
  for (const { said } of TABLE) {
    expect(triage(said.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(triage(said));
    expect(triage(said.toUpperCase())).toEqual(triage(said));
  }
});

test('whatever is written, triage never fails', () => {
  fc.assert(
    fc.property(anyText(300), (text) => {
      expect(triage(text).kind).toBeTypeOf('string');
    }),
  );
});

/** The words that make a short cry for help; a finger that slips once on one of them must not silence it. */
const CRIES: readonly (readonly [string, string])[] = [
  ['dor no peito', 'peito'],
  ['não consigo respirar', 'respirar'],
  ['minha mãe desmaiou', 'desmaiou'],
  ['está inconsciente', 'inconsciente'],
  ['ele teve uma convulsão', 'convulsão'],
  ['acho que é infarto', 'infarto'],
  ['estou sangrando muito', 'sangrando'],
  ['meu filho engasgou', 'engasgou'],
  ['meu filho se afogou', 'afogou'],
  ['foi atropelado', 'atropelado'],
  ['tomou veneno', 'veneno'],
  ['penso em suicídio', 'suicídio'],
];

test('one letter lost, doubled, swapped or mistyped in the telling word of a short cry for help does not silence it', () => {
  const cry = fc.constantFrom(...CRIES);
  const slip = fc.constantFrom<Slip[]>('lost', 'doubled', 'swapped', 'mistyped');
  fc.assert(
    fc.property(cry, slip, fc.nat({ max: 20 }), ([said, word], kind, at) => {
      const inside = 1 + (at % (word.length - 2));
      fc.pre(kind !== 'lost' || !losesTwo(word, inside));
      const typed = said.replace(word, slipped(word, kind, inside));
      expect(triage(typed).kind).toMatch(/^(medical-emergency|suicide-risk)$/);
    }),
    { numRuns: 400 },
  );
});

/** The letter lost stood between two equal ones, which then count as one: two letters are gone. */
function losesTwo(word: string, at: number): boolean {
  const plain = foldText(word);
  return plain[at - 1] === plain[at + 1];
}

type Slip = 'lost' | 'doubled' | 'swapped' | 'mistyped';

/** Never on the first letter, which people rarely miss. */
function slipped(word: string, kind: Slip, at: number): string {
  const letter = word[at] ?? '';
  const middle = { lost: '', doubled: letter + letter, swapped: (word[at + 1] ?? '') + letter, mistyped: 'w' }[kind];
  return word.slice(0, at) + middle + word.slice(at + (kind === 'swapped' ? 2 : 1));
}

test('the table is large enough to mean something: two hundred that must fire and two hundred that must not', () => {
  const fires = TABLE.filter(({ expected }) => /^(?:medical|suicide|dental)/.test(expected));
  const silent = TABLE.filter(({ expected }) => expected === 'none');
  expect(fires.length).toBeGreaterThanOrEqual(200);
  expect(silent.length).toBeGreaterThanOrEqual(200);
});
