import type { FreeTime } from './free-time.ts';

/** Each start once, with the professional who comes first in `times`. */
export function onePerStart(times: readonly FreeTime[]): readonly FreeTime[] {
  const seen = new Set<number>();
  return times.filter(({ startsAt }) => {
    const ms = startsAt.epochMilliseconds;
    if (seen.has(ms)) return false;
    seen.add(ms);
    return true;
  });
}
