import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { sayDate } from './say-date.ts';
import { sayDateTime } from './say-date-time.ts';
import { sayList } from './say-list.ts';
import { sayMoney } from './say-money.ts';
import { sayTime } from './say-time.ts';
import { sayWeekday } from './say-weekday.ts';

const now = Temporal.ZonedDateTime.from('2026-11-23T10:00[America/Sao_Paulo]');

test('days near today are said by name, weekday and date', () => {
  expect(sayDate(Temporal.PlainDate.from('2026-11-23'), now)).toBe('hoje, segunda-feira, 23/11');
  expect(sayDate(Temporal.PlainDate.from('2026-11-24'), now)).toBe('amanhã, terça-feira, 24/11');
  expect(sayDate(Temporal.PlainDate.from('2026-11-28'), now)).toBe('sábado, 28/11');
  expect(sayDate(Temporal.PlainDate.from('2026-11-22'), now)).toBe('domingo, 22/11');
});

test('another year is said', () => {
  expect(sayDate(Temporal.PlainDate.from('2027-01-05'), now)).toBe('terça-feira, 05/01/2027');
});

test('day and time together', () => {
  expect(sayDateTime(Temporal.PlainDateTime.from('2026-11-24T14:30'), now)).toBe(
    'amanhã, terça-feira, 24/11, às 14:30',
  );
  expect(sayTime(Temporal.PlainTime.from('09:05'))).toBe('09:05');
  expect(sayWeekday(3)).toBe('quarta-feira');
});

test('money is said in reais', () => {
  expect(sayMoney(20000)).toBe('R$ 200,00');
  expect(sayMoney(125050)).toBe('R$ 1.250,50');
  expect(sayMoney(100000000)).toBe('R$ 1.000.000,00');
  expect(sayMoney(5)).toBe('R$ 0,05');
});

test('lists end in "e"', () => {
  expect(sayList([])).toBe('');
  expect(sayList(['a'])).toBe('a');
  expect(sayList(['a', 'b'])).toBe('a e b');
  expect(sayList(['a', 'b', 'c'])).toBe('a, b e c');
});
