import { expect, test } from 'vitest';
import { bestPassage } from './best-passage.ts';

const PARKING = '# Endereço\nHá estacionamento conveniado na Rua das Acácias, 150.';
const INSURANCE = 'Atendemos os convênios Amil Dental e OdontoPrev.';

test('the clinic’s own words are said, without their heading', () => {
  expect(bestPassage('tem estacionamento?', [INSURANCE, PARKING])).toBe(
    'Há estacionamento conveniado na Rua das Acácias, 150.',
  );
});

test('accents and plurals do not matter', () => {
  expect(bestPassage('quais convenios voces aceitam', [PARKING, INSURANCE])).toBe(INSURANCE);
});

test('a passage about something else is no answer', () => {
  expect(bestPassage('tem wifi?', [INSURANCE, PARKING])).toBeNull();
});

test('of a long text only the sentences that answer are said', () => {
  const long = `${'A clínica cuida bem de todos. '.repeat(30)}Não aceitamos cheque. ${'Venha nos visitar. '.repeat(10)}`;
  expect(bestPassage('aceitam cheque?', [long])).toBe('Não aceitamos cheque.');
});
