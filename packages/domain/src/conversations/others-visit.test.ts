import { expect, test } from 'vitest';
import type { LinkedPatient } from '../patients/patient.ts';
import type { PatientId } from '../shared/ids.ts';
import { asksOfAnothersVisit } from './others-visit.ts';

const linked = (name: string, relation: LinkedPatient['relation']): LinkedPatient => ({
  id: name as PatientId,
  name,
  phone: null,
  birthDate: null,
  relation,
});
const ANA = linked('Ana Souza', 'self');
const LIA = linked('Lia Prado Souza', 'responsible');
const otherNames = ['Dra. Helena Prado', 'Clínica geral'];

test.each([
  ['qual o horário da consulta da minha mãe?', [], true],
  ['cancela a consulta da minha esposa', [ANA], true],
  ['quero remarcar a consulta de Maria Souza', [ANA], true],
  ['a consulta da Maria da Silva está confirmada?', [], true],
  ['cancela a consulta da minha filha', [ANA, LIA], false],
  ['cancela a consulta da Lia Souza', [ANA, LIA], false],
  ['cancela a consulta da Ana Souza', [ANA], false],
  ['cancela a consulta da Dra. Helena Prado', [ANA], false],
  ['cancela a consulta de Clínica geral', [ANA], false],
  ['cancela minha consulta', [ANA], false],
  ['quero marcar uma consulta para minha mãe', [ANA], false],
  ['minha mãe recomendou vocês', [], false],
])('"%s" speaks of another person’s visit: %s, %s', (text, patients, expected) => {
  expect(asksOfAnothersVisit(text, { patients, otherNames })).toBe(expected);
});
