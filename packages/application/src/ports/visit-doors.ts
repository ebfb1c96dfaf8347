import type { Temporal, UnconfirmedVisit } from '@post/domain';

/** What is asked about many visits at once. */
export interface VisitReader {
  /** Scheduled with a start in [from, to), soonest first. */
  unconfirmedVisits(from: Temporal.Instant, to: Temporal.Instant): Promise<readonly UnconfirmedVisit[]>;
}
