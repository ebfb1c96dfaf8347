import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
