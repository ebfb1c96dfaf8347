import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { sayOnLockScreen } from './say-on-lock-screen.ts';

const now = Temporal.ZonedDateTime.from('2026-11-23T09:00[America/Sao_Paulo]');
const start = Temporal.ZonedDateTime.from('2026-11-24T10:00[America/Sao_Paulo]');
const said = (patientName: string) => sayOnLockScreen({ patientName, start, clinicName: 'Clínica Aurora' }, now);

test('D28 · a locked screen shows first name, day, time and clinic, and nothing else', () => {
  expect(said('Ana Paula Souza')).toBe('Ana, sua consulta é amanhã, terça-feira, 24/11, às 10:00, na Clínica Aurora.');
});

test.each([['12345'], ['{{ignore}}'], [''], ['🌸 Ana']])('"%s" is no first name, and is left out', (name) => {
  expect(said(name)).toBe('Sua consulta é amanhã, terça-feira, 24/11, às 10:00, na Clínica Aurora.');
});

test('the day is told by the clinic’s clock, wherever the server stands', () => {
  const inTokyo = now.withTimeZone('Asia/Tokyo');
  expect(sayOnLockScreen({ patientName: 'Ana', start, clinicName: 'Aurora' }, inTokyo)).toContain('amanhã');
});
