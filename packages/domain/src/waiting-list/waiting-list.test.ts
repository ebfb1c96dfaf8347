import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { ProfessionalId, ServiceId } from '../shared/ids.ts';
import { offerUntil } from './offer-until.ts';
import { pickFreedTime } from './pick-freed-time.ts';
import { sayWishedTimes } from './say-wish.ts';
import { suitsWish } from './suits-wish.ts';
import type { WishedTimes } from './waiting-wish.ts';

const ZONE = 'America/Sao_Paulo';
const helena = 'helena' as ProfessionalId;
const otavio = 'otavio' as ProfessionalId;
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();

const WISH: WishedTimes = {
  serviceId: 'ortodontia' as ServiceId,
  professionalId: otavio,
  from: Temporal.PlainDate.from('2026-03-10'),
  to: Temporal.PlainDate.from('2026-03-13'),
  weekdays: [2, 4],
  timeFrom: Temporal.PlainTime.from('13:00'),
  timeTo: Temporal.PlainTime.from('16:00'),
};

test.each([
  ['2026-03-10T13:00', true, 'the first start of the first day'],
  ['2026-03-12T15:59', true, 'the last minute of the last of its weekdays'],
  ['2026-03-11T14:00', false, 'a weekday that does not do'],
  ['2026-03-10T12:59', false, 'too early in the day'],
  ['2026-03-10T16:00', false, 'too late in the day'],
  ['2026-03-17T14:00', false, 'after the last day'],
  ['2026-03-05T14:00', false, 'before the first day'],
])('%s suits: %s (%s)', (local, suits) => {
  const time = { startsAt: at(local), professionalId: otavio };
  expect(suitsWish(WISH, time, { timeZone: ZONE, insteadOf: null })).toBe(suits);
});

test('another professional does not do, unless anybody does', () => {
  const time = { startsAt: at('2026-03-10T14:00'), professionalId: helena };
  const around = { timeZone: ZONE, insteadOf: null };
  expect(suitsWish(WISH, time, around)).toBe(false);
  expect(suitsWish({ ...WISH, professionalId: null }, time, around)).toBe(true);
});

test('what replaces a visit comes before it', () => {
  const time = { startsAt: at('2026-03-12T14:00'), professionalId: otavio };
  const visitAt = (local: string) => ({ timeZone: ZONE, insteadOf: { startsAt: at(local) } });
  expect(suitsWish(WISH, time, visitAt('2026-03-12T14:45'))).toBe(true);
  expect(suitsWish(WISH, time, visitAt('2026-03-12T14:00'))).toBe(false);
});

test('a time is kept for half an hour, for less when it is near, and never past the last moment to book it', () => {
  const now = at('2026-03-10T10:00');
  const until = (local: string) =>
    offerUntil(now, at(local), { minimumNoticeMinutes: 120 })?.toZonedDateTimeISO(ZONE).toPlainTime().toString();
  expect(until('2026-03-11T10:00')).toBe('10:30:00');
  expect(until('2026-03-10T13:00')).toBe('10:15:00');
  expect(until('2026-03-10T12:20')).toBe('10:10:00');
  expect(until('2026-03-10T12:05')).toBeUndefined();
  expect(until('2026-03-10T09:00')).toBeUndefined();
});

test('whatever the notice, an answer within the time that was told can still be booked', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(3_000), fc.nat(59), (ahead, notice, seconds) => {
      const now = at('2026-03-10T10:00').add({ seconds });
      const startsAt = at('2026-03-10T10:00').add({ minutes: ahead });
      const until = offerUntil(now, startsAt, { minimumNoticeMinutes: notice });
      if (until === null) return;
      const last = startsAt.subtract({ minutes: notice });
      expect(Temporal.Instant.compare(until, last)).toBeLessThanOrEqual(0);
      expect(until.since(now).total('minutes')).toBeGreaterThanOrEqual(9);
      expect(until.since(now).total('minutes')).toBeLessThanOrEqual(30);
    }),
  );
});

test('only a time that makes use of what was freed is offered; others were free before', () => {
  const time = (start: string, professionalId = otavio) => ({
    startsAt: at(`2026-03-10T${start}`),
    endsAt: at(`2026-03-10T${start}`).add({ minutes: 45 }),
    professionalId,
  });
  const freed = time('10:00');
  const picked = (...starts: readonly string[]) =>
    pickFreedTime(
      starts.map((start) => time(start)),
      freed,
    )
      ?.startsAt.toZonedDateTimeISO(ZONE)
      .toPlainTime()
      .toString();
  expect(picked('08:00', '09:30', '10:00', '10:15', '10:45')).toBe('10:00:00');
  expect(picked('08:00', '09:30', '10:15')).toBe('10:15:00');
  expect(picked('08:00', '09:15', '09:30', '09:45')).toBe('09:45:00');
  expect(pickFreedTime([time('08:00'), time('10:45')], freed)).toBeNull();
  expect(pickFreedTime([time('10:00', helena)], freed)).toBeNull();
});

const now = at('2026-03-09T10:00').toZonedDateTimeISO(ZONE);
test.each([
  [{}, 'de amanhã, terça-feira, 10/03, a sexta-feira, 13/03, só terça-feira e quinta-feira, entre 13:00 e 16:00'],
  [{ weekdays: null, timeFrom: null, timeTo: null }, 'de amanhã, terça-feira, 10/03, a sexta-feira, 13/03'],
  [{ weekdays: null, to: WISH.from, timeFrom: null, timeTo: '12:00' }, 'amanhã, terça-feira, 10/03, de manhã'],
  [{ weekdays: null, to: WISH.from, timeFrom: '12:00', timeTo: '18:00' }, 'amanhã, terça-feira, 10/03, à tarde'],
  [{ weekdays: null, to: WISH.from, timeTo: null }, 'amanhã, terça-feira, 10/03, a partir das 13:00'],
  [{ weekdays: null, to: WISH.from, timeFrom: null }, 'amanhã, terça-feira, 10/03, antes das 16:00'],
  [{ weekdays: null, to: WISH.from, timeTo: '13:01' }, 'amanhã, terça-feira, 10/03, às 13:00'],
] as const)('a wish with %j is said so', (change, said) => {
  const wish = { ...WISH, ...change };
  const time = (text: Temporal.PlainTime | string | null) => (text === null ? null : Temporal.PlainTime.from(text));
  expect(sayWishedTimes({ ...wish, timeFrom: time(wish.timeFrom), timeTo: time(wish.timeTo) }, now)).toBe(said);
});
