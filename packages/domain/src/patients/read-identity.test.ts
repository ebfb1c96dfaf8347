import { expect, test } from 'vitest';
import { readIdentity } from './read-identity.ts';

test.each([
  ['Maria Souza, 01/02/1950', 'Maria Souza 1950-02-01'],
  ['maria souza 1/2/1950', 'Maria Souza 1950-02-01'],
  ['Maria de Souza Lima nascida em 01/02/1950', 'Maria de Souza Lima 1950-02-01'],
  ['o nome dela é Maria Souza, data de nascimento: 01-02-1950', 'Maria Souza 1950-02-01'],
  ['Maria Souza\n01 02 1950', 'Maria Souza 1950-02-01'],
  ['Maria Souza, 1 de fevereiro de 1950', 'Maria Souza 1950-02-01'],
  ['É Maria Souza, nasceu em 01.02.1950', 'Maria Souza 1950-02-01'],
  ['Maria Souza', 'incomplete'],
  ['01/02/1950', 'incomplete'],
  ['Maria, 01/02/1950', 'incomplete'],
  ['Maria Souza, 30/02/1950', 'incomplete'],
  ['quero amanhã às 10h', null],
  ['quero marcar uma consulta', null],
  ['obrigada', null],
])('"%s" is %s', (text, expected) => {
  const read = readIdentity(text);
  expect(read && read !== 'incomplete' ? `${read.name} ${read.birthDate}` : read).toBe(expected);
});
