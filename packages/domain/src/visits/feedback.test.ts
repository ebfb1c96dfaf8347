import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFeedback, readMoreFeedback } from './read-feedback.ts';

const lines = readFileSync(new URL('./feedback.sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '));

test.each(lines)('%s: %s', (said, expected) => {
  const read = readFeedback(said ?? '');
  const told = read
    ? `${read.score ?? '-'} ${read.unhappy ? 'unhappy' : 'happy'} ${read.alone ? 'alone' : 'more'}`
    : 'no answer';
  expect(told).toBe(expected);
});

test('words are kept as they were written, a bare mark has none', () => {
  expect(readFeedback('5, Adorei a Dra.!')?.words).toBe('5, Adorei a Dra.!');
  expect(readFeedback('5 ⭐')?.words).toBeNull();
});

test('asked what happened, an account is taken, a courtesy or another matter is not', () => {
  expect(readMoreFeedback('fiquei uma hora na sala de espera')).toMatchObject({ unhappy: true, score: null });
  expect(readMoreFeedback('ok')).toBeNull();
  expect(readMoreFeedback('não, obrigada')).toBeNull();
  expect(readMoreFeedback('quero remarcar minha consulta')).toBeNull();
});

test('whatever is written, a score is 1 to 5, and a low one is unhappy', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.nat({ max: 40 }).map(String)), (text) => {
      const read = readFeedback(text);
      if (!read || read.score === null) return;
      expect(read.score).toBeGreaterThanOrEqual(1);
      expect(read.score).toBeLessThanOrEqual(5);
      if (read.score <= 2) expect(read.unhappy).toBe(true);
    }),
  );
});
