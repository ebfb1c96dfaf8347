import type { TimesRequest } from '@post/application';
import { type FreeTime, type MemoryValue, pickOffer, preferTimes } from '@post/domain';
import type { Desk } from '../desk.ts';
import { sayPreference } from '../words/say-preference.ts';

/** As many as a person takes in at once on a small screen. */
const HANDFUL = 6;

interface Chosen {
  readonly times: readonly FreeTime[];
  /** The remembered preference that they follow, in words. */
  readonly preference: string | null;
}

/** A handful of all the times that fit the wish, those first that the patient is known to like. */
export function chooseTimes({ turn }: Desk, times: readonly FreeTime[], wanted: TimesRequest): Chosen {
  const { timeZone } = turn.catalogue.clinic;
  const remembered: readonly MemoryValue[] = turn.memories.map(({ value }) => value);
  const preferred = preferTimes(times, remembered, {
    timeZone,
    professional: wanted.professionalId !== null,
    partOfDay: wanted.timeFrom !== null || wanted.timeTo !== null,
    day: wanted.from.equals(wanted.to),
  });
  return {
    times: pickOffer(preferred.times, { count: HANDFUL, timeZone }),
    preference: sayPreference(preferred.honoured, turn),
  };
}
