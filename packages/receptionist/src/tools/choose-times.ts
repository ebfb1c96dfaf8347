import { type Catalogue, type FreeTime, pickOffer } from '@post/domain';

/** As many as a person takes in at once on a small screen. */
const HANDFUL = 6;

/** A handful of all the times that fit the wish. */
export function chooseTimes(times: readonly FreeTime[], { clinic }: Catalogue): readonly FreeTime[] {
  return pickOffer(times, { count: HANDFUL, timeZone: clinic.timeZone });
}
