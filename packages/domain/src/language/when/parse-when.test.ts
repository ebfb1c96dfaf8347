import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { sayDate } from '../say-date.ts';
import { sayDateTime } from '../say-date-time.ts';
import { sayTime } from '../say-time.ts';
import { anyText } from '../testing/any-text.ts';
import { readTable } from '../testing/read-table.ts';
import { parseWhen } from './parse-when.ts';
import type { DateReading, TimeReading, WhenProblem, WhenReading } from './when-reading.ts';

const TABLE = readTable(new URL('./parse-when.sentences.txt', import.meta.url));
const MONDAY = Temporal.ZonedDateTime.from('2026-11-23T10:00[America/Sao_Paulo]');

const anyNow = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toZonedDateTime('America/Sao_Paulo'));
const anySaying = fc.oneof(
  anyText(80),
  fc.array(fc.constantFrom(...TABLE.map((row) => row.said)), { maxLength: 3 }).map((parts) => parts.join(' ')),
  fc
    .array(
      fc.constantFrom(
        'dia',
        '5',
        '31',
        '/',
        '-',
        ':',
        'h',
        'às',
        'das',
        'de',
        'março',
        'terça',
        'que vem',
        'semana',
        'da',
        'entre',
        'e',
        'meia',
        '14',
        '99',
        'fim',
        'do mês',
        'até',
        '2024',
        'passada',
        'daqui a',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(' ')),
);

describe('days and times as patients say them, on Monday 2026-11-23', () => {
  test.each(TABLE)('"$said" means $expected', ({ said, expected }) => {
    expect(shown(parseWhen(said, MONDAY))).toBe(expected);
  });
});

test('what "esta semana" and "quinta desta semana" mean depends on the day', () => {
  const saturday = Temporal.ZonedDateTime.from('2026-11-28T10:00[America/Sao_Paulo]');
  expect(shown(parseWhen('quinta desta semana', saturday))).toBe('!past-2026-11-26');
  expect(shown(parseWhen('esta semana', saturday))).toBe('2026-11-28..2026-11-29');
  expect(shown(parseWhen('fim de semana', saturday))).toBe('2026-11-28..2026-11-29');
  expect(shown(parseWhen('sábado', saturday))).toBe('2026-12-05');
  expect(shown(parseWhen('neste sábado', saturday))).toBe('2026-11-28');
  expect(shown(parseWhen('segunda da semana que vem', saturday))).toBe('2026-11-30');
});

test('at the end of the year days roll over into the next', () => {
  const lastDay = Temporal.ZonedDateTime.from('2026-12-31T23:30[America/Sao_Paulo]');
  expect(shown(parseWhen('amanhã', lastDay))).toBe('2027-01-01');
  expect(shown(parseWhen('dia 5', lastDay))).toBe('2027-01-05');
  expect(shown(parseWhen('30/12', lastDay))).toBe('2027-12-30');
  expect(shown(parseWhen('semana que vem', lastDay))).toBe('2027-01-04..2027-01-10');
  expect(shown(parseWhen('mês que vem', lastDay))).toBe('2027-01-01..2027-01-31');
});

test('a day that is said is read back as the same day', () => {
  fc.assert(
    fc.property(anyNow, fc.integer({ min: 0, max: 400 }), (now, days) => {
      const date = now.toPlainDate().add({ days });
      expect(shown(parseWhen(sayDate(date, now), now))).toBe(date.toString());
    }),
    { numRuns: 600 },
  );
});

test('a time that is said is read back as the same time', () => {
  for (let minutes = 0; minutes < 1440; minutes += 5) {
    const time = new Temporal.PlainTime().add({ minutes });
    expect(parseWhen(sayTime(time), MONDAY).time).toMatchObject({ kind: 'exact', time });
    const when = MONDAY.toPlainDate().add({ days: 1 }).toPlainDateTime(time);
    const read = parseWhen(sayDateTime(when, MONDAY), MONDAY);
    expect(read.date).toEqual({ kind: 'day', date: when.toPlainDate() });
    expect(read.time).toMatchObject({ kind: 'exact', time });
  }
});

test('whatever is written, no day before today is ever offered', () => {
  fc.assert(
    fc.property(anySaying, anyNow, (text, now) => {
      const read = parseWhen(text, now);
      for (const date of datesOf(read.date))
        expect(Temporal.PlainDate.compare(date, now.toPlainDate())).toBeGreaterThanOrEqual(0);
      if (read.problems.some((problem) => problem.kind !== 'no-such-time')) expect(read.date.kind).toBe('none');
    }),
    { numRuns: 1000 },
  );
});

test('accents, capitals and spaces do not change what is read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TABLE), fc.constantFrom(plain, loud, spaced), ({ said }, change) => {
      expect(shown(parseWhen(change(said), MONDAY))).toBe(shown(parseWhen(said, MONDAY)));
    }),
    { numRuns: 600 },
  );
});

test('what was read is shown as a stretch of the text as written', () => {
  const said = 'Oi! Queria QUINTA, dia 26, lá pelas 10h, pode ser?';
  const { spans } = parseWhen(said, MONDAY);
  expect(spans.map(({ start, end }) => said.slice(start, end))).toEqual(['QUINTA', 'dia 26', 'lá pelas 10h']);
});

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const loud = (text: string) => text.toUpperCase();
const spaced = (text: string) => `  ${text.replaceAll(' ', '  ')} `;

function shown({ date, weekdays, time, problems }: WhenReading): string {
  const parts = [
    shownDate(date),
    ...weekdays.map((weekday) => `w${weekday}`),
    ...problems.map(shownProblem),
    shownTime(time),
  ];
  return parts.filter(Boolean).join(' ') || '-';
}

function shownDate(date: DateReading): string {
  if (date.kind === 'range') return `${date.from}..${date.to}`;
  return datesOf(date).join('+');
}

function datesOf(date: DateReading): readonly Temporal.PlainDate[] {
  if (date.kind === 'none') return [];
  if (date.kind === 'day') return [date.date];
  return date.kind === 'days' ? date.dates : [date.from, date.to];
}

function shownTime(time: TimeReading): string {
  if (time.kind === 'none') return '';
  if (time.kind === 'exact') return time.candidates.map(sayTime).join('/');
  if (time.kind === 'several') return time.times.map(sayTime).join('+');
  return `${time.from ? sayTime(time.from) : '*'}-${time.to ? sayTime(time.to) : '*'}`;
}

function shownProblem(problem: WhenProblem): string {
  if (problem.kind === 'weekday-mismatch') return `!mismatch-${problem.weekday}-${problem.date}`;
  if (problem.kind === 'past') return `!past-${problem.date}`;
  return problem.kind === 'no-such-date' ? '!no-date' : '!no-time';
}
