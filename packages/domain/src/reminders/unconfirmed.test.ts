import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayToConfirm } from './day-to-confirm.ts';
import { owesConfirmation, sayUnconfirmed } from './say-unconfirmed.ts';

const ZONE = 'America/Sao_Paulo';
const local = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(ZONE);
const visit = (patientName: string, startsAt: string, agreedAt = '2026-03-01T10:00') => ({
  patientName,
  startsAt: local(startsAt).toInstant(),
  agreedAt: local(agreedAt).toInstant(),
});

describe('which day is asked after', () => {
  test.each([
    ['in the evening tomorrow', '2026-02-28T17:00', '2026-03-01'],
    ['early the day itself, should nobody have looked', '2026-03-01T08:00', '2026-03-01'],
    ['during the day none: patients still answer by themselves', '2026-03-01T12:00', null],
  ])('%s', (_when, now, day) => {
    expect(dayToConfirm(local(now))?.toString() ?? null).toBe(day);
  });
});

test('who booked or moved on the eve or on the day itself has just agreed', () => {
  expect(owesConfirmation(visit('Ana', '2026-03-10T09:00', '2026-03-08T23:59'), ZONE)).toBe(true);
  expect(owesConfirmation(visit('Ana', '2026-03-10T09:00', '2026-03-09T00:00'), ZONE)).toBe(false);
});

test('a long day is cut, and says how many more there are', () => {
  const visits = Array.from({ length: 14 }, (_, index) => visit(`Paciente ${index}`, '2026-03-10T11:00'));
  const { title, urgent } = sayUnconfirmed(visits, ZONE);
  expect(title).toMatch(/^Sem confirmação para terça-feira, 10\/03: 11:00 Paciente 0; .*; e mais 2$/);
  expect(urgent).toBe(false);
});
