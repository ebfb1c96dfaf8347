import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBareName, readPersonName } from './read-person-name.ts';
import { anyText } from './testing/any-text.ts';

describe('a name that is introduced as one', () => {
  test.each([
    ['meu nome é Ana Souza', 'Ana Souza'],
    ['Meu nome e ana souza', 'Ana Souza'],
    ['MEU NOME É ANA SOUZA', 'Ana Souza'],
    ['Pode marcar às 10:00, meu nome é Ana Souza', 'Ana Souza'],
    ['agendar clínica geral amanhã às 15h15, meu nome é Caio Lima', 'Caio Lima'],
    ['meu nome é Ana Souza e quero marcar para amanhã', 'Ana Souza'],
    ['meu nome completo é Maria da Conceição dos Santos', 'Maria da Conceição dos Santos'],
    ['sou o Caio Lima', 'Caio Lima'],
    ['sou a Ana', 'Ana'],
    ['meu nome é Bruno Faria', 'Bruno Faria'],
    ['Sou Ana Paula de Souza, paciente da Dra. Helena', 'Ana Paula de Souza'],
    ['aqui é a Bia', 'Bia'],
    ['oi, aqui é o João Pedro', 'João Pedro'],
    ['quem fala é a Bia', 'Bia'],
    ['me chamo José Antônio', 'José Antônio'],
    ['nome: Ana Souza', 'Ana Souza'],
    ['em nome de Ana Souza', 'Ana Souza'],
    ["meu nome é Joana d'Arc", "Joana D'Arc"],
    ['me chamo Ana-Clara Reis', 'Ana-Clara Reis'],
  ])('"%s": the writer is %s', (said, name) => {
    expect(readPersonName(said)).toEqual({ name, relation: 'self' });
  });

  test.each([
    ['é para minha filha Lia', 'Lia'],
    ['é pra minha filha Lia Souza', 'Lia Souza'],
    ['é para o meu filho Pedro Henrique', 'Pedro Henrique'],
    ['quero marcar para minha mãe, Dona Maria', 'Dona Maria'],
    ['é para minha mãe Maria de Lourdes', 'Maria de Lourdes'],
    ['minha filha se chama Lia', 'Lia'],
    ['o nome dela é Lia Souza', 'Lia Souza'],
    ['nome do paciente: Davi Lucca', 'Davi Lucca'],
    ['o nome da paciente é Lia', 'Lia'],
    ['é para meu filho, ele se chama Davi', 'Davi'],
    ['consulta para meu marido Carlos às 10', 'Carlos'],
    ['meu nome é Ana e é para minha filha Lia', 'Lia'],
  ])('"%s": it is for %s', (said, name) => {
    expect(readPersonName(said)).toEqual({ name, relation: 'responsible' });
  });

  test.each([
    'oi',
    'sou paciente novo',
    'sou mãe da Lia',
    'é para minha filha',
    'é para minha filha de 5 anos',
    'é para minha filha quinta-feira de manhã',
    'minha filha faria a limpeza amanhã',
    'quero marcar clínica geral para amanhã',
    'é para amanhã',
    'aqui é da clínica?',
    'sou alérgica a dipirona',
    'qual o seu nome?',
    'sim',
    'minha filha está com febre',
    'meu filho precisa de ortodontia',
    'Ana Souza',
    'sou eu mesmo',
    '',
  ])('"%s" tells no name', (said) => expect(readPersonName(said)).toBeNull());
});

describe('the answer to "qual é o nome?"', () => {
  test.each([
    ['Ana Souza', 'Ana Souza'],
    ['ana souza', 'Ana Souza'],
    ['ANA SOUZA', 'Ana Souza'],
    ['Ana', 'Ana'],
    ['é Ana Souza', 'Ana Souza'],
    ['Ana Souza, obrigada', 'Ana Souza'],
    ['Ana Souza.', 'Ana Souza'],
    ['Maria da Silva e Souza', 'Maria da Silva e Souza'],
    ['Ângela Conceição', 'Ângela Conceição'],
    ['meu nome é Ana Souza', 'Ana Souza'],
    ['é a Bia', 'Bia'],
    ['sim, Ana Souza', 'Ana Souza'],
    ['Caio Lima 😊', 'Caio Lima'],
    ['Marcos Vinícius', 'Marcos Vinícius'],
    ['Lia Domingues', 'Lia Domingues'],
  ])('"%s" is %s', (said, name) => expect(readBareName(said)).toBe(name));

  test.each([
    'sim',
    'não',
    'ok',
    'amanhã',
    'às 10',
    '10:00',
    '2',
    'Ana123',
    'clínica geral',
    'ortodontia',
    'quanto custa?',
    'quero cancelar',
    'bom dia',
    'obrigada',
    'para minha filha',
    'Ana Souza às 10',
    'não sei ainda',
    'por que precisa?',
    'quero falar com atendente',
    'terça de manhã',
    '👍',
    '',
  ])('"%s" is no name', (said) => expect(readBareName(said)).toBeNull());
});

test('whatever is written, a name that is read has letters, no digits and a capital', () => {
  const lead = fc.constantFrom('', 'meu nome é ', 'sou a ', 'é para minha filha ');
  fc.assert(
    fc.property(lead, anyText(60), (start, text) => {
      const name = readPersonName(start + text)?.name ?? readBareName(start + text) ?? 'Ana';
      expect(name).toMatch(/^\p{L}/u);
      expect(name).not.toMatch(/\d/);
    }),
  );
});
