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
  /** Beside no other start of its stretch would less time be left over that this same service can't fill. */
  readonly tight: boolean;
}

/** With fewer than these to choose from, a patient is told the others too. */
const FEW = 3;

/**
 * A handful of times worth saying, in time order: spread over the first days, each over morning and afternoon, and only
 * those that leave no unusable hole when they are enough to choose from. The same times always give the same offer.
 */
export function pickOffer(times: readonly FreeTime[], { count, timeZone }: OfferShape): readonly FreeTime[] {
  const candidates = candidatesOf(times, timeZone);
  const tight = candidates.filter((candidate) => candidate.tight);
  const worth = tight.length >= Math.min(count, FEW) ? tight : candidates;
  const days = [...Map.groupBy(worth, (candidate) => candidate.day).values()];
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

/** Cuts the list into `count` parts and takes the earliest of each. */
function evenly(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  if (candidates.length <= count) return candidates;
  return Array.from(
    { length: count },
    (_, index) => candidates[Math.floor((index * candidates.length) / count)],
  ).filter((candidate) => candidate !== undefined);
}

function candidatesOf(times: readonly FreeTime[], timeZone: string): readonly Candidate[] {
  const byStart = new Map<number, { readonly time: FreeTime; readonly tight: boolean }>();
  for (const run of runsOf(times)) {
    const least = Math.min(...run.map((time) => leftOver(time, run)));
    for (const time of run) {
      const tight = leftOver(time, run) === least;
      const ms = time.startsAt.epochMilliseconds;
      if (!byStart.has(ms) || (tight && !byStart.get(ms)?.tight)) byStart.set(ms, { time, tight });
    }
  }
  const inOrder = [...byStart.entries()].sort(([a], [b]) => a - b);
  return inOrder.map(([, { time, tight }]) => {
    const local = time.startsAt.toZonedDateTimeISO(timeZone);
    return { time, tight, day: local.toPlainDate().toString(), morning: local.hour < 12 };
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

/** Milliseconds before and after this start, inside its stretch, that whole repetitions of the service do not fill. */
function leftOver(time: FreeTime, run: readonly FreeTime[]): number {
  const duration = time.endsAt.epochMilliseconds - time.startsAt.epochMilliseconds;
  return (msBetween(run[0] ?? time, time) % duration) + (msBetween(time, run.at(-1) ?? time) % duration);
}

function msBetween(from: FreeTime, to: FreeTime): number {
  return to.startsAt.epochMilliseconds - from.startsAt.epochMilliseconds;
}
