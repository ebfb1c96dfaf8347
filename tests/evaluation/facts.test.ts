import { expect, test } from 'vitest';
import { readFact, saysFact } from './facts.ts';

test('a price, a time and a day are the same however they are written', () => {
  expect(saysFact('Custa R$200.', readFact('R$ 200,00'))).toBe(true);
  expect(saysFact('Custa R$ 1.200,00.', readFact('R$ 200,00'))).toBe(false);
  expect(saysFact('Fica às 14h30, tudo bem?', readFact('14:30'))).toBe(true);
  expect(saysFact('Fica às 9h.', readFact('09:00'))).toBe(true);
  expect(saysFact('Fica às 14:35.', readFact('14:30'))).toBe(false);
  expect(saysFact('Até 24/3.', readFact('24/03'))).toBe(true);
});

test('a booked visit is told with its day and its time in one reply', () => {
  const fact = { kind: 'moment', start: '2026-03-10T09:00' } as const;
  expect(saysFact('Pronto: terça, 10/03, às 09:00.', fact)).toBe(true);
  expect(saysFact('Pronto: terça, 10/03.', fact)).toBe(false);
  expect(saysFact('Pronto: quarta, 11/03, às 09:00.', fact)).toBe(false);
});

test('a name is said whole, not inside another word', () => {
  expect(saysFact('Fica na Rua das Acácias, 120 – centro.', readFact('rua das acacias 120'))).toBe(true);
  expect(saysFact('Fica na Rua das Acácias, 1205.', readFact('Rua das Acácias, 120'))).toBe(false);
  expect(saysFact('Ligue 1920.', readFact('192'))).toBe(false);
});
