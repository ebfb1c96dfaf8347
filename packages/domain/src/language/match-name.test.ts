import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchName } from './match-name.ts';
import { anyText } from './testing/any-text.ts';

const SERVICES = [
  'Odontopediatria (1ª vez)',
  'Odontopediatria (consulta)',
  'Paciente com necessidades especiais (1ª vez)',
  'Clínica geral',
  'Implante (avaliação)',
  'Ortodontia',
  'Fonoaudiologia miofuncional',
  'Psicoterapia (sessão)',
];
const PROFESSIONALS = ['Dra. Helena Prado', 'Dr. Caio Menezes', 'Dr. Otávio Lins', 'Marina Sato', 'Bruno Teixeira'];
const ALIASES = {
  'Psicoterapia (sessão)': ['psicólogo', 'psicóloga', 'psicologia', 'terapia'],
  Ortodontia: ['ortodontista', 'aparelho'],
  'Fonoaudiologia miofuncional': ['fono', 'fonoaudióloga'],
};

const best = (text: string, names: readonly string[], aliases = {}) => {
  const found = matchName(text, names, aliases);
  return [found.certainty, ...found.best.map((index) => names[index])];
};

describe('services as patients call them', () => {
  test.each([
    ['clínica geral', 'Clínica geral'],
    ['quero marcar clinica geral para amanhã', 'Clínica geral'],
    ['clinca geral', 'Clínica geral'],
    ['CLÍNICO GERAL', 'Clínica geral'],
    ['Ortodontia', 'Ortodontia'],
    ['Ortondontia', 'Ortodontia'],
    ['ortodontista', 'Ortodontia'],
    ['colocar aparelho', 'Ortodontia'],
    ['fono', 'Fonoaudiologia miofuncional'],
    ['fonoaudióloga', 'Fonoaudiologia miofuncional'],
    ['psicólogo', 'Psicoterapia (sessão)'],
    ['psicologo', 'Psicoterapia (sessão)'],
    ['psicoterapia', 'Psicoterapia (sessão)'],
    ['implante', 'Implante (avaliação)'],
    ['um inplante', 'Implante (avaliação)'],
    ['necessidades especiais', 'Paciente com necessidades especiais (1ª vez)'],
    ['odontopediatria 1ª vez', 'Odontopediatria (1ª vez)'],
    ['odontopediatria, primeira vez', 'Odontopediatria (1ª vez)'],
    ['odontopediatria consulta', 'Odontopediatria (consulta)'],
  ])('"%s" means %s', (said, expected) => {
    expect(best(said, SERVICES, ALIASES).slice(1)).toEqual([expected]);
  });

  test('"odontopediatria" alone leaves two to ask about', () => {
    expect(best('quero odontopediatria', SERVICES)).toEqual([
      'exact',
      'Odontopediatria (1ª vez)',
      'Odontopediatria (consulta)',
    ]);
  });

  test.each([
    'limpeza',
    'transplante de coração',
    'oi',
    'amanhã de manhã',
    'Ana Souza',
    '',
    'quero marcar uma consulta',
    'botox',
    'geral',
  ])('"%s" is none of the services', (said) => expect(best(said, SERVICES, ALIASES)).toEqual(['none']));

  test('the same word is exact, a slip of it only close', () => {
    expect(matchName('ortodontia', SERVICES).certainty).toBe('exact');
    expect(matchName('ortondontia', SERVICES).certainty).toBe('close');
  });
});

describe('professionals as patients call them', () => {
  test.each([
    ['dra helena', 'Dra. Helena Prado'],
    ['a doutora Helena', 'Dra. Helena Prado'],
    ['dra elena', 'Dra. Helena Prado'],
    ['dr caio menezes', 'Dr. Caio Menezes'],
    ['com o Caio', 'Dr. Caio Menezes'],
    ['otavio', 'Dr. Otávio Lins'],
    ['doutor otavio lins', 'Dr. Otávio Lins'],
    ['marina', 'Marina Sato'],
    ['o Bruno', 'Bruno Teixeira'],
  ])('"%s" means %s', (said, expected) => {
    expect(best(said, PROFESSIONALS).slice(1)).toEqual([expected]);
  });

  test.each(['dra', 'doutor', 'qualquer um', 'João'])('"%s" is none of them', (said) => {
    expect(best(said, PROFESSIONALS)).toEqual(['none']);
  });
});

test('each service written in full is recognised exactly, whatever is said around it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SERVICES), fc.constantFrom('', 'oi, quero ', 'tem vaga para '), (name, before) => {
      expect(best(`${before}${name}`, SERVICES)).toEqual(['exact', name]);
    }),
  );
});

test('matching never fails and never answers outside the list', () => {
  fc.assert(
    fc.property(anyText(20), fc.array(anyText(20), { maxLength: 4 }), (text, names) => {
      for (const index of matchName(text, names).best) expect(names[index]).toBeDefined();
    }),
  );
});
