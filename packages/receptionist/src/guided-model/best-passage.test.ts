import { expect, test } from 'vitest';
import { bestPassage } from './best-passage.ts';

const passage = (text: string, title = 'Documento', place = 0) => ({ title, place, text });
const PARKING = passage('# Endereço\nHá estacionamento conveniado na Rua das Acácias, 150.');
const INSURANCE = passage('Atendemos os convênios Amil Dental e OdontoPrev.');

test('the clinic’s own words are said, without their heading', () => {
  expect(bestPassage('tem estacionamento?', [INSURANCE, PARKING])).toBe(
    'Há estacionamento conveniado na Rua das Acácias, 150.',
  );
});

test('accents and plurals do not matter', () => {
  expect(bestPassage('quais convenios voces aceitam', [PARKING, INSURANCE])).toBe(INSURANCE.text);
});

test('a passage about something else is no answer', () => {
  expect(bestPassage('tem wifi?', [INSURANCE, PARKING])).toBeNull();
});

test('of a long text only the sentences that answer are said', () => {
  const long = `${'A clínica cuida bem de todos. '.repeat(30)}Não aceitamos cheque. ${'Venha nos visitar. '.repeat(10)}`;
  expect(bestPassage('aceitam cheque?', [passage(long)])).toBe('Não aceitamos cheque.');
});

test('a document whose title is the question answers as a whole, in its order', () => {
  const title = 'Primeira consulta: o que levar';
  const found = [passage('A criança pode levar um brinquedo.', title, 1), passage('Documento com foto.', title, 0)];
  expect(bestPassage('o que levar na primeira consulta?', [...found, INSURANCE])).toBe(
    'Documento com foto.\nA criança pode levar um brinquedo.',
  );
});
