import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignPlaces } from './assign-places.ts';
import { LEFT_OUT } from './moving-cost.ts';
import { clash, type Place, totalCost } from './place.ts';
import { leastCost } from './testing/least-cost.ts';

const HALF_HOUR = 30;

interface Shape {
  readonly starts: number;
  readonly professionals: number;
}

/** Visits of one to three half hours, each with some places and their costs; patients may have two visits. */
function visits({ starts, professionals }: Shape) {
  const place = fc.record({
    start: fc.integer({ min: 0, max: starts - 1 }),
    professional: fc.integer({ min: 0, max: professionals - 1 }),
    cost: fc.integer({ min: 0, max: 2_000 }),
  });
  return fc.record({
    length: fc.integer({ min: 1, max: 3 }),
    patient: fc.integer({ min: 0, max: 40 }),
    places: fc.array(place, { maxLength: starts }),
  });
}

type Visit = ReturnType<typeof visits> extends fc.Arbitrary<infer V> ? V : never;

function choicesOf(asked: readonly Visit[]): readonly (readonly Place[])[] {
  return asked.map(({ length, patient, places }) =>
    places
      .map(({ start, professional, cost }) => ({
        cost,
        professional: `p${professional}`,
        patient: `a${patient}`,
        fromMs: start * HALF_HOUR,
        toMs: (start + length) * HALF_HOUR,
        busyFromMs: start * HALF_HOUR,
        busyToMs: (start + length) * HALF_HOUR,
      }))
      .sort((a, b) => a.cost - b.cost),
  );
}

function bruteForce(choices: readonly (readonly Place[])[], picked: readonly (Place | null)[] = []): number {
  const places = choices[picked.length];
  if (!places) return totalCost(picked, LEFT_OUT);
  const free = places.filter((place) => !picked.some((other) => other && clash(place, other)));
  return Math.min(...[...free, null].map((place) => bruteForce(choices, [...picked, place])));
}

function isValid(picks: readonly (Place | null)[]): boolean {
  return !picks.some((one, index) => one && picks.slice(index + 1).some((other) => other && clash(one, other)));
}

/** A week of visits of one professional, and three weeks of two agendas of which much is taken. */
function fullWeek({ visits: count, taken }: { readonly visits: number; readonly taken: number }, random: () => number) {
  const step = 15;
  const lengths = [30, 45, 60];
  const free = new Map<string, boolean>();
  const isFree = (key: string) => {
    const known = free.get(key) ?? random() >= taken;
    free.set(key, known);
    return known;
  };
  return Array.from({ length: count }, (_, visit) => {
    const length = lengths[Math.floor(random() * 3)] ?? 30;
    const day = Math.floor(random() * 5);
    const wanted = Math.floor(random() * 32);
    const places: Place[] = [];
    for (let other = 5; other < 20; other += 1) {
      for (const professional of ['own', 'other']) {
        for (let start = 0; start + length / step <= 32; start += 1) {
          const cells = Array.from({ length: length / step }, (_, cell) => `${professional}:${other}:${start + cell}`);
          if (!cells.every(isFree)) continue;
          const fromMs = other * 1_440 + start * step;
          const isMorning = start < 16 === wanted < 16;
          const cost =
            (other - day) * 100 + (professional === 'own' ? 0 : 600) + (isMorning ? 0 : 300) + Math.abs(start - wanted);
          const span = { fromMs, toMs: fromMs + length, busyFromMs: fromMs, busyToMs: fromMs + length };
          places.push({ cost, professional, patient: `${visit}`, ...span });
        }
      }
    }
    return places.sort((a, b) => a.cost - b.cost);
  });
}

describe('new times for everybody', () => {
  test('on a small day no plan is better', () => {
    fc.assert(
      fc.property(fc.array(visits({ starts: 6, professionals: 2 }), { maxLength: 5 }), (asked) => {
        const choices = choicesOf(asked);
        const picks = assignPlaces(choices, LEFT_OUT);
        expect(isValid(picks)).toBe(true);
        expect(totalCost(picks, LEFT_OUT)).toBe(bruteForce(choices));
      }),
      { numRuns: 500 },
    );
  });

  test('nobody loses what only they can take', () => {
    const at = (start: number, patient: string, cost: number): Place => {
      const [fromMs, toMs] = [start * HALF_HOUR, (start + 1) * HALF_HOUR];
      return { cost, professional: 'p', patient, fromMs, toMs, busyFromMs: fromMs, busyToMs: toMs };
    };
    const choices = [[at(1, 'ana', 0), at(2, 'ana', 900)], [at(1, 'bia', 10)]];
    expect(assignPlaces(choices, LEFT_OUT).map((place) => place?.fromMs)).toEqual([60, 30]);
  });

  test('a full week of forty visits gets a plan near what no plan can beat', () => {
    const sampled = fc.sample(fc.record({ seed: fc.integer(), taken: fc.constantFrom(0.02, 0.05, 0.1, 0.2) }), {
      numRuns: 8,
      seed: 20261123,
    });
    for (const { seed, taken } of sampled) {
      const choices = fullWeek({ visits: 40, taken }, pseudoRandom(seed));
      const picks = assignPlaces(choices, LEFT_OUT);
      expect(isValid(picks)).toBe(true);
      const ratio = totalCost(picks, LEFT_OUT) / leastCost(choices, LEFT_OUT);
      expect(ratio).toBeLessThanOrEqual(1.25);
    }
  });
});

function pseudoRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
