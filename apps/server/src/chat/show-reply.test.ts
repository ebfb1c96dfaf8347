import { expect, test } from 'vitest';
import { showReply } from './show-reply.ts';

test('options stand numbered below what Cora says', () => {
  const options = [
    { id: 'a', title: 'ter, 24/11 às 9h', description: 'Dra. Helena' },
    { id: 'b', title: 'ter, 24/11 às 9h45', description: null },
  ];
  expect(showReply({ id: '1', author: 'cora', text: 'Tenho:\nqual prefere?', options })).toBe(
    'cora> Tenho:\n      qual prefere?\n      1. ter, 24/11 às 9h (Dra. Helena)\n      2. ter, 24/11 às 9h45',
  );
});

test('options that Cora wrote out herself are not repeated', () => {
  const options = [{ id: 'a', title: '9h', description: null }];
  const text = 'Tenho:\n1. 9h\n\nQual prefere?';
  expect(showReply({ id: '1', author: 'cora', text, options })).toBe(
    'cora> Tenho:\n      1. 9h\n\n      Qual prefere?',
  );
});

test('a reply cannot command the terminal', () => {
  const text = 'oi\u001b[2Jtudo\u0007 bem';
  expect(showReply({ id: '1', author: 'staff', text, options: [] })).toBe('equipe> oi[2Jtudo bem');
});
