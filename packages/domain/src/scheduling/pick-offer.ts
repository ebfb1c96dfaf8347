import type { ProfessionalId } from '../shared/ids.ts';
import type { FreeTime } from './free-time.ts';

export interface OfferShape {
  readonly count: number;
  readonly timeZone: string;
}

interface Candidate {
  readonly time: FreeTime;
  readonly day: string;
  readonly morning: boolean;
  /** How many gaps too short for this same service the start would leave beside it. */
  readonly holes: number;
}

/**
 * A handful of times worth saying, in time order: spread over the first days, each over morning and afternoon, and where
 * there is a choice those that leave no unusable hole. The same times always give the same offer.
 */
export function pickOffer(times: readonly FreeTime[], { count, timeZone }: OfferShape): readonly FreeTime[] {
  const days = [...Map.groupBy(candidatesOf(times, timeZone), (candidate) => candidate.day).values()];
  const quotas = shareOut(
    days.map((day) => day.length),
    count,
  );
  return days.flatMap((day, index) => overTheDay(day, quotas[index] ?? 0)).map(({ time }) => time);
}

/** Two for each of the first days (one early, one late), then one more for each in turn, until all are given. */
function shareOut(available: readonly number[], count: number): readonly number[] {
  const quotas = available.map(() => 0);
  let left = Math.min(
    count,
    available.reduce((sum, one) => sum + one, 0),
  );
  for (let round = 0; left > 0; round += 1) {
    for (const [index, most] of available.entries()) {
      const given = Math.min(round === 0 ? 2 : 1, most - (quotas[index] ?? 0), left);
      quotas[index] = (quotas[index] ?? 0) + given;
      left -= given;
    }
  }
  return quotas;
}

function overTheDay(day: readonly Candidate[], count: number): readonly Candidate[] {
  const mornings = day.filter((candidate) => candidate.morning);
  const afternoons = day.filter((candidate) => !candidate.morning);
  const early = Math.min(mornings.length, Math.max(Math.ceil(count / 2), count - afternoons.length));
  return [...evenly(mornings, early), ...evenly(afternoons, count - early)];
}

/** Cuts the list into `count` parts and takes from each the start with fewest holes, the earliest of equals. */
function evenly(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  if (candidates.length <= count) return candidates;
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * candidates.length) / count);
    const to = Math.floor(((index + 1) * candidates.length) / count);
    return candidates.slice(from, to).reduce((best, candidate) => (candidate.holes < best.holes ? candidate : best));
  });
}

function candidatesOf(times: readonly FreeTime[], timeZone: string): readonly Candidate[] {
  const byStart = new Map<number, { readonly time: FreeTime; readonly holes: number }>();
  for (const run of runsOf(times)) {
    for (const time of run) {
      const holes = holesBeside(time, run);
      const ms = time.startsAt.epochMilliseconds;
      const known = byStart.get(ms);
      if (!known || holes < known.holes) byStart.set(ms, { time, holes });
    }
  }
  const inOrder = [...byStart.entries()].sort(([a], [b]) => a - b);
  return inOrder.map(([, { time, holes }]) => {
    const local = time.startsAt.toZonedDateTimeISO(timeZone);
    return { time, holes, day: local.toPlainDate().toString(), morning: local.hour < 12 };
  });
}

/** Neighbouring starts of one professional, without a break between them. */
function runsOf(times: readonly FreeTime[]): readonly (readonly FreeTime[])[] {
  const own = Map.groupBy(times, ({ professionalId }): ProfessionalId => professionalId);
  return [...own.values()].flatMap((list) => {
    const step = Math.min(...list.slice(1).map((time, index) => msBetween(list[index] ?? time, time)));
    const runs: FreeTime[][] = [];
    for (const time of list) {
      const last = runs.at(-1)?.at(-1);
      if (last && msBetween(last, time) <= step) runs.at(-1)?.push(time);
      else runs.push([time]);
    }
    return runs;
  });
}

function holesBeside(time: FreeTime, run: readonly FreeTime[]): number {
  const duration = time.endsAt.epochMilliseconds - time.startsAt.epochMilliseconds;
  const gaps = [msBetween(run[0] ?? time, time), msBetween(time, run.at(-1) ?? time)];
  return gaps.filter((gap) => gap > 0 && gap < duration).length;
}

function msBetween(from: FreeTime, to: FreeTime): number {
  return to.startsAt.epochMilliseconds - from.startsAt.epochMilliseconds;
}
