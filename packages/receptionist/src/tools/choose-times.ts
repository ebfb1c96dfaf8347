import type { Catalogue, FreeTime } from '@post/domain';
import type { Temporal } from '@post/domain';

export function chooseTimes(times: readonly FreeTime[], _catalogue: Catalogue): readonly FreeTime[] {
  return times.slice(0, 6);
}
export function nearestTimes(times: readonly FreeTime[], _wanted: Temporal.Instant, _catalogue: Catalogue): readonly FreeTime[] {
  return times.slice(0, 5);
}
