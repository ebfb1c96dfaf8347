import type { PatientId, Temporal, UnconfirmedVisit } from '@post/domain';

/** How often a patient came and did not come; visits that were called off are nobody's fault. */
export interface Attendance {
  readonly attended: number;
  readonly missed: number;
}

/** What is asked about many visits at once. */
export interface VisitReader {
  /** Scheduled with a start in [from, to), soonest first. */
  unconfirmedVisits(from: Temporal.Instant, to: Temporal.Instant): Promise<readonly UnconfirmedVisit[]>;
  /** Over the visits that began before `until`. */
  attendance(patientId: PatientId, until: Temporal.Instant): Promise<Attendance>;
}
