import type { DayFiguresItem } from '@post/api/contract';
import { expect, test } from 'vitest';
import { compare } from './comparison.ts';
import { measure } from './metric.ts';
import { figuresPt } from './texts/figures.pt.ts';
import { toCsv } from './to-csv.ts';

function day(change: Partial<DayFiguresItem>): DayFiguresItem {
  const bookings = { cora: 0, dashboard: 0, api: 0 };
  const none = {
    conversations: 0,
    resolvedAlone: 0,
    medianReplySeconds: null,
    attended: 0,
    noShows: 0,
    scores: 0,
    meanScore: null,
  };
  return { day: '2026-11-22', bookings, ...none, ...change };
}

test('shares are of the whole period, not the mean of the days: a day with one patient weighs one patient', () => {
  const days = [day({ attended: 9, noShows: 0 }), day({ attended: 0, noShows: 1 })];
  expect(measure('missed', days)).toBe(0.1);
  expect(measure('alone', days)).toBeNull();
  expect(measure('reply', [day({ medianReplySeconds: 4 }), day({}), day({ medianReplySeconds: 8 })])).toBe(6);
  expect(measure('bookings', [])).toBe(0);
  expect(measure('score', [day({ scores: 3, meanScore: 5 }), day({}), day({ scores: 1, meanScore: 1 })])).toBe(4);
  expect(measure('score', [day({})])).toBeNull();
});

test('fewer no-shows are good news, fewer bookings are not, and from nothing nothing is compared', () => {
  expect(compare('missed', 0.1, 0.2)).toMatchObject({ direction: 'less', isGood: true, by: 0.1 });
  expect(compare('bookings', 5, 10)).toEqual({ direction: 'less', isGood: false, by: 0.5 });
  expect(compare('bookings', 5, 0)).toBeNull();
  expect(compare('reply', 6, null)).toBeNull();
  expect(compare('alone', 0.9, 0.899)).toMatchObject({ direction: 'same' });
});

test('the exported file opens in a Brazilian spreadsheet as it is', () => {
  const [head, line] = toCsv([day({ medianReplySeconds: 4.25, conversations: 3 })], figuresPt.columns).split('\r\n');
  expect(head?.startsWith('\uFEFFdia;marcadas pela Cora;')).toBe(true);
  expect(line).toBe('2026-11-22;0;0;0;3;0;4,3;0;0;0;');
});
