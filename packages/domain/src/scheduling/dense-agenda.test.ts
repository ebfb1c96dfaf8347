import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { ServiceId } from '../shared/ids.ts';
import type { BusyTime, FreeTime } from './free-time.ts';
import { freeTimes } from './free-times.ts';
import { pickOffer } from './pick-offer.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { CHECK_UP, HELENA, LONG_VISIT, openAgenda } from './testing/small-clinic.ts';

const DAYS = 20;
/** More than fit: what counts is how many do. */
const REQUESTS = 14 * DAYS;
/** The shortest visit of this agenda: less than that nobody can use. */
const SHORTEST_MINUTES = 45;
const FIRST_DAY = Temporal.PlainDate.from('2026-11-30');
const SHAPE = { count: 6, timeZone: 'America/Sao_Paulo' };

/** Which of the free times of a day are offered. */
type Policy = (times: readonly FreeTime[], random: () => number) => readonly FreeTime[];

const POLICIES = {
  ours: (times) => pickOffer(times, SHAPE),
  'first free': (times) => times.slice(0, SHAPE.count),
  'any free': (times, random) => times.toSorted(() => random() - 0.5).slice(0, SHAPE.count),
} as const satisfies Record<string, Policy>;

/** Patients ask for a day and a service and take one of what is offered; half of them can come only before or after lunch. */
function month(policy: Policy, seed: number) {
  const random = seededRandom(seed);
  const busy: BusyTime[] = [];
  for (let request = 0; request < REQUESTS; request += 1) {
    const day = workday(Math.floor(random() * DAYS));
    const serviceId: ServiceId = random() < 0.7 ? CHECK_UP : LONG_VISIT;
    const part = random();
    const now = Temporal.Instant.from('2026-11-27T12:00:00Z');
    const agenda = { ...openAgenda({ busy }), now };
    const all = freeTimes({ ...agenda, serviceId, professionalId: HELENA, from: day, to: day });
    const offered = policy(all, random);
    const able = offered.filter(({ startsAt }) => {
      const { hour } = startsAt.toZonedDateTimeISO(SHAPE.timeZone);
      return part < 0.5 || (part < 0.75 ? hour < 12 : hour >= 12);
    });
    const taken = able[Math.floor(random() * able.length)];
    if (taken) busy.push(taken);
  }
  return { filled: busy.reduce((sum, one) => sum + minutesOf(one), 0), lost: lostMinutes(busy) };
}

function workday(index: number): Temporal.PlainDate {
  return FIRST_DAY.add({ days: Math.floor(index / 5) * 7 + (index % 5) });
}

function minutesOf({ startsAt, endsAt }: { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant }) {
  return endsAt.since(startsAt).total('minutes');
}

/** Minutes of work between, before and after visits in which the shortest visit does not fit. */
function lostMinutes(busy: readonly BusyTime[]): number {
  let lost = 0;
  for (let index = 0; index < DAYS; index += 1) {
    for (const [from, to] of [
      ['09:00', '12:00'],
      ['14:30', '18:00'],
    ] as const) {
      const at = (time: string) =>
        workday(index).toZonedDateTime({ timeZone: SHAPE.timeZone, plainTime: time }).toInstant();
      const [start, end] = [at(from), at(to)];
      const inside = busy
        .filter(({ startsAt }) => Temporal.Instant.compare(start, startsAt) <= 0)
        .filter(({ startsAt }) => Temporal.Instant.compare(startsAt, end) < 0)
        .toSorted((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt));
      const edges = [start, ...inside.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]), end];
      for (let edge = 0; edge < edges.length; edge += 2) {
        const gap = minutesOf({ startsAt: edges[edge] ?? start, endsAt: edges[edge + 1] ?? end });
        if (gap < SHORTEST_MINUTES) lost += gap;
      }
    }
  }
  return lost;
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

function months(policy: Policy) {
  const all = SEEDS.map((seed) => month(policy, seed));
  const total = (what: 'filled' | 'lost') => all.reduce((sum, one) => sum + one[what], 0);
  return { filled: total('filled'), lost: total('lost') };
}

test('D30 · over simulated months the offered times fill more and lose less than the first free ones, and than any', () => {
  const { ours: ourPolicy, ...others } = POLICIES;
  const ours = months(ourPolicy);
  for (const other of Object.values(others).map(months)) {
    expect(ours.filled / other.filled).toBeGreaterThan(1.04);
    expect(ours.lost / other.lost).toBeLessThan(0.8);
  }
}, 120_000);
