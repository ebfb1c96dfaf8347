import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Agenda } from './agenda.ts';
import { freeTimes } from './free-times.ts';
import { nearestFree } from './nearest-free.ts';
import { pickOffer } from './pick-offer.ts';
import { randomAgenda } from './testing/random-agenda.ts';
import { at, busyAt, CHECK_UP, HELENA, openAgenda, wallOf } from './testing/small-clinic.ts';

const SHAPE = { count: 6, timeZone: 'America/Sao_Paulo' };

function times(from: string, to: string, agenda: Agenda = openAgenda()) {
  const range = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
  return freeTimes({ ...agenda, ...range, serviceId: CHECK_UP, professionalId: null });
}

function walls(found: readonly { readonly startsAt: Temporal.Instant }[]): string[] {
  return found.map(({ startsAt }) => wallOf(startsAt).slice(8));
}

describe('the times that are offered', () => {
  test('on an open day they are spread over morning and afternoon', () => {
    const offered = walls(pickOffer(times('2026-11-24', '2026-11-24'), SHAPE));
    expect(offered).toHaveLength(6);
    expect(offered.filter((wall) => wall < '24T12:00')).toHaveLength(3);
    expect(offered.filter((wall) => wall > '24T12:00')).toHaveLength(3);
  });

  test('a start that would leave a gap nobody can use gives way to one beside a booking', () => {
    const busy = [
      busyAt(HELENA, '2026-11-24T10:30', '2026-11-24T12:00'),
      busyAt(HELENA, '2026-11-24T14:30', '2026-11-24T18:00'),
    ];
    const offered = pickOffer(times('2026-11-24', '2026-11-24', openAgenda({ busy })), { ...SHAPE, count: 2 });
    expect(walls(offered)).toEqual(['24T09:00', '24T09:45']);
  });

  test('over several days, two a day, one early and one late', () => {
    const offered = walls(pickOffer(times('2026-11-24', '2026-11-28'), SHAPE));
    expect(offered.map((wall) => wall.slice(0, 2))).toEqual(['24', '24', '25', '25', '26', '26']);
    expect(offered.map((wall) => wall.slice(3) < '12:00')).toEqual([true, false, true, false, true, false]);
  });

  test('when only the morning is free, all of them are in the morning; when two are left, both are offered', () => {
    const afternoon = busyAt(HELENA, '2026-11-24T14:30', '2026-11-24T18:00');
    const mornings = times('2026-11-24', '2026-11-24', openAgenda({ busy: [afternoon] }));
    expect(walls(pickOffer(mornings, SHAPE))).toEqual(['24T09:00', '24T09:45', '24T10:30', '24T11:15']);
    const busy = [afternoon, busyAt(HELENA, '2026-11-24T10:00', '2026-11-24T12:00')];
    const left = times('2026-11-24', '2026-11-24', openAgenda({ busy }));
    expect(walls(pickOffer(left, SHAPE))).toEqual(['24T09:00', '24T09:15']);
  });

  test('a short morning is offered whole beside a long afternoon', () => {
    const busy = [busyAt(HELENA, '2026-11-24T10:00', '2026-11-24T12:00')];
    const offered = walls(pickOffer(times('2026-11-24', '2026-11-24', openAgenda({ busy })), SHAPE));
    expect(offered.filter((wall) => wall < '24T12:00')).toEqual(['24T09:00', '24T09:15']);
    expect(offered).toHaveLength(6);
  });

  test('whatever is free: a handful or all there are, each start once, in time order, always the same', () => {
    fc.assert(
      fc.property(randomAgenda, fc.integer({ min: 1, max: 8 }), ({ agenda, service, dates: [from, , to] }, count) => {
        if (!from || !to) throw new Error('a random agenda has three days');
        const free = freeTimes({ ...agenda, serviceId: service.id, professionalId: null, from, to });
        const starts = new Set(free.map(({ startsAt }) => startsAt.epochMilliseconds));
        const shape = { count, timeZone: agenda.catalogue.clinic.timeZone };
        const offered = pickOffer(free, shape);
        const ms = offered.map(({ startsAt }) => startsAt.epochMilliseconds);
        expect(ms).toEqual([...new Set(ms)].sort((a, b) => a - b));
        expect(offered.every((time) => free.includes(time))).toBe(true);
        expect(offered.length).toBeLessThanOrEqual(count);
        expect(offered.length).toBeGreaterThanOrEqual(Math.min(count, starts.size, 3));
        expect(pickOffer(free, shape)).toEqual(offered);
      }),
      { numRuns: 100 },
    );
  });
});

test('on an empty stretch no offered time leaves time over that another could have saved', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }), (quarters, count) => {
      const duration = quarters * 15;
      const opening = at('2026-11-24T08:00');
      const step = (index: number) => opening.add({ minutes: index * 15 });
      const starts = Array.from({ length: 24 }, (_, index) => ({
        startsAt: step(index),
        endsAt: step(index).add({ minutes: duration }),
        professionalId: HELENA,
      }));
      const leftOver = ({ startsAt }: { readonly startsAt: Temporal.Instant }) => {
        const before = startsAt.since(opening).total('minutes');
        return (before % duration) + ((23 * 15 - before) % duration);
      };
      const least = Math.min(...starts.map(leftOver));
      const tight = starts.filter((start) => leftOver(start) === least);
      const offered = pickOffer(starts, { ...SHAPE, count });
      if (tight.length >= 3) expect(new Set(offered.map(leftOver))).toEqual(new Set([least]));
      else expect(offered.length).toBeGreaterThanOrEqual(Math.min(count, 3));
    }),
  );
});

describe('the times nearest to a wish', () => {
  const wanted = (wall: string) => at(wall).toZonedDateTimeISO(SHAPE.timeZone);

  test('14:00 in the lunch gap: the last of the morning and the first of the afternoon', () => {
    const found = nearestFree(times('2026-11-24', '2026-11-24'), wanted('2026-11-24T14:00'), 4);
    expect(walls(found)).toEqual(['24T14:30', '24T14:45', '24T15:00', '24T15:15']);
  });

  test('the wanted day comes first, then the nearest days around the same hour, the later one before the earlier', () => {
    const busy = [busyAt(HELENA, '2026-11-24T09:00', '2026-11-24T16:45')];
    const found = nearestFree(times('2026-11-23', '2026-11-26', openAgenda({ busy })), wanted('2026-11-24T09:00'), 5);
    expect(walls(found)).toEqual(['24T16:45', '24T17:00', '24T17:15', '25T09:00', '25T09:15']);
  });

  test('on a day without any, the days before and after are both shown', () => {
    const found = nearestFree(times('2026-11-28', '2026-12-01'), wanted('2026-11-29T10:00'), 4);
    expect(walls(found)).toEqual(['28T09:45', '28T10:00', '30T09:45', '30T10:00']);
  });

  test('one day alone fills the list', () => {
    const found = nearestFree(times('2026-11-24', '2026-11-24'), wanted('2026-11-25T10:00'), 3);
    expect(walls(found)).toEqual(['24T09:45', '24T10:00', '24T10:15']);
  });

  test('two professionals at one time are one time, of the preferred one', () => {
    const found = nearestFree(times('2026-11-25', '2026-11-25'), wanted('2026-11-25T09:00'), 2);
    expect(walls(found)).toEqual(['25T09:00', '25T09:15']);
    expect(found.map(({ professionalId }) => professionalId)).toEqual([HELENA, HELENA]);
  });
});
