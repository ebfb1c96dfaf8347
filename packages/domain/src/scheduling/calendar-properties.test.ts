import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { freeTimes } from './free-times.ts';
import { bruteForce } from './testing/brute-force.ts';
import { type RandomAgenda, randomAgenda } from './testing/random-agenda.ts';
import { whyNotFree } from './why-not-free.ts';

const RUNS = { numRuns: 100 };

/** Every grid start of every professional, judged the slow way. */
function slowly({ agenda, service, dates }: RandomAgenda) {
  return agenda.catalogue.professionals.flatMap((professional) =>
    dates.flatMap((date) =>
      bruteForce(agenda, { service, professional }, date).map((start) => ({
        ...start,
        professionalId: professional.id,
      })),
    ),
  );
}

function quickly({ agenda, service, dates: [from, , to] }: RandomAgenda) {
  if (!from || !to) throw new Error('a random agenda has three days');
  return freeTimes({ ...agenda, serviceId: service.id, professionalId: null, from, to });
}

function keyOf(ms: number, professionalId: string): string {
  return `${Temporal.Instant.fromEpochMilliseconds(ms)} ${professionalId}`;
}

describe('in any calendar of any time zone', () => {
  test('the free times are those that a minute-by-minute look finds', () => {
    let free = 0;
    fc.assert(
      fc.property(randomAgenda, (random) => {
        const expected = slowly(random).filter(({ isFree }) => isFree);
        free += expected.length;
        const found = quickly(random).map(({ startsAt, professionalId }) =>
          keyOf(startsAt.epochMilliseconds, professionalId),
        );
        expect(found.toSorted()).toEqual(expected.map(({ ms, professionalId }) => keyOf(ms, professionalId)).sort());
      }),
      RUNS,
    );
    expect(free).toBeGreaterThan(RUNS.numRuns);
  });

  test('a listed time has no reason against it, and a time of the grid that is not listed has one', () => {
    fc.assert(
      fc.property(randomAgenda, (random) => {
        const listed = new Set(
          quickly(random).map((time) => keyOf(time.startsAt.epochMilliseconds, time.professionalId)),
        );
        const misjudged = slowly(random).filter(({ ms, professionalId }) => {
          const startsAt = Temporal.Instant.fromEpochMilliseconds(ms);
          const reasons = whyNotFree({ ...random.agenda, serviceId: random.service.id, professionalId, startsAt });
          return (reasons.length === 0) !== listed.has(keyOf(ms, professionalId));
        });
        expect(misjudged).toEqual([]);
      }),
      RUNS,
    );
  });

  test('no offered visit touches occupied time, a closed day or the hours outside work, whatever the grid', () => {
    fc.assert(
      fc.property(randomAgenda, (random) => {
        const { agenda, service } = random;
        for (const { startsAt, endsAt, professionalId } of quickly(random)) {
          const from = startsAt.subtract({ minutes: service.bufferBeforeMinutes });
          const to = endsAt.add({ minutes: service.bufferAfterMinutes });
          const hit = agenda.busy.filter(
            (busy) =>
              busy.professionalId === professionalId &&
              busy.startsAt.epochMilliseconds < to.epochMilliseconds &&
              busy.endsAt.epochMilliseconds > from.epochMilliseconds,
          );
          expect(hit).toEqual([]);
          const wall = startsAt.toZonedDateTimeISO(agenda.catalogue.clinic.timeZone);
          expect(agenda.holidays.map(({ date }) => date.toString())).not.toContain(wall.toPlainDate().toString());
          expect(startsAt.until(endsAt).total('minutes')).toBe(service.durationMinutes);
          expect(startsAt.epochMilliseconds).toBeGreaterThanOrEqual(agenda.now.epochMilliseconds);
        }
      }),
      RUNS,
    );
  });
});
