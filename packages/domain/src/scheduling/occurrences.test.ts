import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { occurrences } from './occurrences.ts';
import { HELENA, openAgenda } from './testing/small-clinic.ts';

const start = (wall: string, timeZone: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone);

describe('a series of sessions', () => {
  test('keeps its wall time across a clock change', () => {
    const sessions = occurrences({ start: start('2026-10-21T17:00', 'Europe/Lisbon'), everyWeeks: 1, count: 3 });
    expect(sessions.map(({ startsAt }) => startsAt.toString())).toEqual([
      '2026-10-21T16:00:00Z',
      '2026-10-28T17:00:00Z',
      '2026-11-04T17:00:00Z',
    ]);
  });

  test('a wall time that the clock skips once is back the week after', () => {
    const sessions = occurrences({ start: start('2026-03-22T01:30', 'Europe/Lisbon'), everyWeeks: 1, count: 3 });
    const walls = sessions.map(({ startsAt }) => startsAt.toZonedDateTimeISO('Europe/Lisbon').toPlainTime().toString());
    expect(walls).toEqual(['01:30:00', '02:30:00', '01:30:00']);
  });

  test('every two weeks until a date, that day included', () => {
    const until = Temporal.PlainDate.from('2026-12-22');
    const sessions = occurrences({ start: start('2026-11-24T18:00', 'America/Sao_Paulo'), everyWeeks: 2, until });
    expect(sessions.map(({ startsAt }) => startsAt.toString().slice(0, 10))).toEqual([
      '2026-11-24',
      '2026-12-08',
      '2026-12-22',
    ]);
  });

  test('closed days are told, not skipped', () => {
    const agenda = openAgenda({ holidays: [{ date: Temporal.PlainDate.from('2026-12-17'), name: 'Feriado' }] });
    const plan = { start: start('2026-12-10T10:00', 'America/Sao_Paulo'), everyWeeks: 1, count: 4 };
    const sessions = occurrences(plan, { ...agenda, professionalId: HELENA });
    expect(sessions.map(({ closed }) => closed.map(({ kind }) => kind))).toEqual([
      [],
      ['holiday'],
      ['closure'],
      ['closure'],
    ]);
  });

  test('never more than two years of weeks', () => {
    const until = Temporal.PlainDate.from('2099-01-01');
    expect(occurrences({ start: start('2026-12-10T10:00', 'America/Sao_Paulo'), everyWeeks: 1, until })).toHaveLength(
      104,
    );
  });
});
