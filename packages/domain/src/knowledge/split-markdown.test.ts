import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMarkdown } from './split-markdown.ts';

test('a passage is a paragraph under its headings', () => {
  const markdown = '# Preparo\nGeral.\n\n## Implante\nTraga a radiografia.\n\nSe tiver.\n## Fono\r\nLeve.\n# Fim\n';
  expect(splitMarkdown('Preparo', markdown)).toEqual([
    { heading: 'Preparo', text: 'Geral.' },
    { heading: 'Preparo › Implante', text: 'Traga a radiografia.' },
    { heading: 'Preparo › Implante', text: 'Se tiver.' },
    { heading: 'Preparo › Fono', text: 'Leve.' },
  ]);
});

test('lines that end a sentence are passages of their own; a list stays with what introduces it', () => {
  const markdown = `Há estacionamento conveniado na Rua das Acácias, 150, para pacientes.
O prédio tem rampa, elevador e banheiro acessível no térreo.
Traga na primeira consulta os documentos desta lista, por favor:
- documento com foto.
- carteirinha do convênio.`;
  expect(splitMarkdown('Chegada', markdown).map(({ text }) => text.split('\n').length)).toEqual([1, 1, 3]);
});

test('a very long paragraph is cut at line ends and loses no word', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `linha ${at} ${'palavra '.repeat(6)}`.trim());
  const passages = splitMarkdown('Longo', `# Longo\n${lines.join('\n')}`);
  expect(passages.length).toBeGreaterThan(2);
  expect(passages.map((one) => one.text).join('\n')).toBe(lines.join('\n'));
});

test('no passage is longer than what may be quoted as one piece, and no word is lost, whatever is written', () => {
  const line = fc.oneof(fc.string({ maxLength: 80 }), fc.constant('Uma frase inteira. '.repeat(90)), fc.constant(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const markdown = lines.map((one) => one.replaceAll('#', '')).join('\n');
      const passages = splitMarkdown('Título', markdown);
      expect(passages.every(({ text }) => text.length <= 1_000)).toBe(true);
      const letters = (text: string) => text.replace(/\s/g, '');
      expect(letters(passages.map(({ text }) => text).join(''))).toBe(letters(markdown));
    }),
  );
});
