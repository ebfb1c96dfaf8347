import { Temporal } from '@post/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moment } from './moment.ts';
import { momentOrDay } from './moment-or-day.ts';

const zones = fc.constantFrom('America/Sao_Paulo', 'America/Noronha', 'UTC', 'Asia/Kolkata');
const instants = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000));

test('an instant is read back from any offset, also where an address turned its plus into a space', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const text = instant.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });
      expect(moment.parse(text).equals(instant)).toBe(true);
      expect(moment.parse(text.replace('+', ' ')).equals(instant)).toBe(true);
    }),
  );
});

test.each(['', 'amanhã', '2026-11-24', '2026-11-24T10:00:00', '2026-02-30T10:00:00-03:00', '2026-11-24T25:00:00Z'])(
  'a time without offset, or that does not exist, is not guessed: "%s"',
  (text) => {
    expect(moment.safeParse(text).success).toBe(false);
  },
);

test('the edge of a range may be a whole day that exists', () => {
  expect(momentOrDay.parse('2028-02-29')).toBeInstanceOf(Temporal.PlainDate);
  expect(momentOrDay.parse('2028-02-29T10:00:00-03:00')).toBeInstanceOf(Temporal.Instant);
  for (const text of ['2026-02-29', '2026-13-01', '26-01-01', ''])
    expect(momentOrDay.safeParse(text).success).toBe(false);
});
