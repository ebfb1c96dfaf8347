import { expect, test } from 'vitest';
import { triageBurst } from './triage-burst.ts';

test('a cry for help in pieces is one cry, also when its first piece was answered already', () => {
  expect(triageBurst(['não consigo', 'respirar']).kind).toBe('medical-emergency');
  expect(triageBurst(['respirar'], 'não consigo').kind).toBe('medical-emergency');
  expect(triageBurst(['mais viver'], 'não quero').kind).toBe('suicide-risk');
});

test('an emergency that was answered is not answered again for every word that follows', () => {
  expect(triageBurst(['obrigada'], 'estou com dor no peito').kind).toBe('none');
});

test('the gravest of a burst decides', () => {
  expect(triageBurst(['meu dente dói', 'quero uma pessoa', 'estou com dor no peito']).kind).toBe('medical-emergency');
});
