import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inContactHours } from '../reminders/contact-hours.ts';
import { dayToTell, weekToTell } from './digest-due.ts';
import { whenToWrite } from './when-to-write.ts';

const at = (time: string) => Temporal.PlainTime.from(time);
const instant = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('America/Sao_Paulo').toInstant();
const contactHours = { contactFrom: at('08:00'), contactTo: at('20:00'), timeZone: 'America/Sao_Paulo' };
const facts = (now: string, talk: 'idle' | 'underway' | 'with-staff' = 'idle') => ({
  now: instant(now),
  last: instant('2026-03-12T10:00'),
  talk,
  contactHours,
});

test.each([
  ['by day, into a quiet talk', facts('2026-03-10T14:00'), { kind: 'now' }],
  ['at night it waits', facts('2026-03-10T21:00'), { kind: 'later', at: instant('2026-03-11T08:00') }],
  ['another matter', facts('2026-03-10T14:00', 'underway'), { kind: 'later', at: instant('2026-03-10T14:30') }],
  ['staff are talking', facts('2026-03-10T14:00', 'with-staff'), { kind: 'skip', why: 'with-staff' }],
  ['days later', facts('2026-03-12T10:01'), { kind: 'skip', why: 'stale' }],
  ['no time left to wait', facts('2026-03-12T09:45', 'underway'), { kind: 'skip', why: 'stale' }],
])('%s', (_when, given, expected) => {
  expect(whenToWrite(given)).toEqual(expected);
});

test('at whatever minute in whatever zone: written by day alone, put off only forwards, and never for ever', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 600_000 }),
      fc.constantFrom('America/Sao_Paulo', 'America/New_York', 'Australia/Lord_Howe'),
      fc.constantFrom('idle' as const, 'underway' as const),
      (minutes, timeZone, talk) => {
        const hours = { ...contactHours, timeZone };
        let now = Temporal.Instant.from('2026-01-01T00:00Z').add({ minutes });
        const last = now.add({ hours: 72 });
        for (let run = 0; run < 200; run += 1) {
          const decided = whenToWrite({ now, last, talk: run < 100 ? talk : 'idle', contactHours: hours });
          if (decided.kind === 'now') expect(inContactHours(now, hours)).toBe(true);
          if (decided.kind !== 'later') return;
          expect(Temporal.Instant.compare(decided.at, now)).toBe(1);
          expect(inContactHours(decided.at, hours)).toBe(true);
          now = decided.at;
        }
        throw new Error('it is put off for ever');
      },
    ),
  );
});

test.each([
  ['2026-02-28T18:00', '2026-03-01', null],
  ['2026-02-28T17:59', null, null],
  ['2026-02-28T21:00', null, null],
  ['2026-03-02T07:30', null, '2026-03-02'],
  ['2026-03-03T07:30', null, null],
  ['2026-03-02T12:00', null, null],
])('at %s the day %s and the week %s are told', (now, day, week) => {
  const local = Temporal.PlainDateTime.from(now).toZonedDateTime('America/Sao_Paulo');
  expect(dayToTell(local)?.toString() ?? null).toBe(day);
  expect(weekToTell(local)?.toString() ?? null).toBe(week);
});
