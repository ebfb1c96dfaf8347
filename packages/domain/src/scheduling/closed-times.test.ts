import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { closedTimes } from './closed-times.ts';
import { freeTimes } from './free-times.ts';
import { CHECK_UP, HELENA, openAgenda, wallOf } from './testing/small-clinic.ts';

const date = (text: string) => Temporal.PlainDate.from(text);

function closedOn(day: string, agenda = openAgenda()) {
  const spans = closedTimes(agenda, { professionalIds: [HELENA], from: date(day), to: date(day) });
  return spans.map(({ startsAt, endsAt, why }) =>
    [wallOf(startsAt).slice(11), wallOf(endsAt).slice(11), why].filter(Boolean).join(' '),
  );
}

test('a day is closed before work, over lunch and after work', () => {
  expect(closedOn('2026-11-24')).toEqual(['00:00 09:00', '12:00 14:30', '18:00 00:00']);
});

test('a day without work is closed as a whole, and a closure or holiday says why', () => {
  expect(closedOn('2026-11-22')).toEqual(['00:00 00:00']);
  const { catalogue, ...rest } = openAgenda();
  const closures = [{ from: date('2026-11-24'), to: date('2026-11-25'), reason: 'Congresso', professionalId: HELENA }];
  expect(closedOn('2026-11-24', { ...rest, catalogue: { ...catalogue, closures } })).toEqual(['00:00 00:00 Congresso']);
  const holidays = [{ date: date('2026-11-24'), name: 'Feriado' }];
  expect(closedOn('2026-11-24', { ...rest, catalogue, holidays })).toEqual(['00:00 00:00 Feriado']);
});

test('no free time touches a closed one, and what is not closed adds up to the work of the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), (ahead) => {
      const day = date('2026-11-24').add({ days: ahead });
      const agenda = openAgenda();
      const closed = closedTimes(agenda, { professionalIds: [HELENA], from: day, to: day });
      const free = freeTimes({ ...agenda, serviceId: CHECK_UP, professionalId: HELENA, from: day, to: day });
      const { compare } = Temporal.Instant;
      for (const time of free) {
        const touched = closed.filter(
          ({ startsAt, endsAt }) => compare(startsAt, time.endsAt) < 0 && compare(time.startsAt, endsAt) < 0,
        );
        expect(touched).toEqual([]);
      }
      expect(free.length > 0).toBe(closed.length > 1);
    }),
  );
});
