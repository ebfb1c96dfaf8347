import { Temporal } from '@post/domain';
import { describe, expect, test } from 'vitest';
import { brazilianHolidays } from './holidays.ts';

const holidays = brazilianHolidays();

function datesOf(from: string, to: string): string[] {
  return holidays
    .between(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to))
    .map(({ date }) => date.toString());
}

const FIXED = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'];
const GOOD_FRIDAY = { 2026: '04-03', 2027: '03-26', 2028: '04-14' };

describe('the holidays that close a clinic in Brazil', () => {
  for (const [year, goodFriday] of Object.entries(GOOD_FRIDAY)) {
    test(`${year}: the nine fixed national days and Sexta-feira Santa, nothing else`, () => {
      const expected = [...FIXED, goodFriday].map((day) => `${year}-${day}`).sort();
      expect(datesOf(`${year}-01-01`, `${year}-12-31`)).toEqual(expected);
    });
  }

  test('Carnaval and Corpus Christi are no national holidays: the clinic decides with a closure', () => {
    expect(datesOf('2026-02-14', '2026-02-18')).toEqual([]);
    expect(datesOf('2026-06-04', '2026-06-04')).toEqual([]);
  });

  test('Consciência Negra closes since the law of 2023', () => {
    expect(datesOf('2023-11-20', '2023-11-20')).toEqual([]);
    expect(holidays.between(Temporal.PlainDate.from('2026-11-20'), Temporal.PlainDate.from('2026-11-20'))).toEqual([
      { date: Temporal.PlainDate.from('2026-11-20'), name: 'Dia da Consciência Negra' },
    ]);
  });

  test('a range over new year has the days of both years, both ends included, none outside', () => {
    expect(datesOf('2026-12-25', '2027-01-01')).toEqual(['2026-12-25', '2027-01-01']);
    expect(datesOf('2026-12-26', '2026-12-31')).toEqual([]);
  });
});
