import { expect, test } from 'vitest';
import { passHatK } from './pass-hat-k.ts';
import { wilsonInterval } from './wilson-interval.ts';

test('one dialogue lost in eight costs the whole promise of eight in a row', () => {
  expect(passHatK(8, 8, 8)).toBe(1);
  expect(passHatK(7, 8, 1)).toBeCloseTo(0.875);
  expect(passHatK(7, 8, 2)).toBeCloseTo(21 / 28);
  expect(passHatK(7, 8, 8)).toBe(0);
  expect(() => passHatK(4, 4, 5)).toThrow('needs 5 trials');
});

test('a perfect score of few dialogues is not told as certainty', () => {
  const [low, high] = wilsonInterval(10, 10);
  expect(low).toBeCloseTo(0.722, 2);
  expect(high).toBeCloseTo(1);
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
});
