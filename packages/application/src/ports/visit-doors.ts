import type { AppointmentId, Feedback, PatientId, Temporal, UnconfirmedVisit } from '@post/domain';

/** How often a patient came and did not come; visits that were called off are nobody's fault. */
export interface Attendance {
  readonly attended: number;
  readonly missed: number;
}

/** What was said of one visit. */
export interface VisitFeedback extends Feedback {
  readonly appointmentId: AppointmentId;
}

/** What a patient said of a visit, and when it was. */
export interface AnsweredFeedback extends VisitFeedback {
  readonly startsAt: Temporal.Instant;
}

/** What is asked about many visits at once. */
export interface VisitReader {
  /** Scheduled with a start in [from, to), soonest first. */
  unconfirmedVisits(from: Temporal.Instant, to: Temporal.Instant): Promise<readonly UnconfirmedVisit[]>;
  /** How many visits stand in [from, to), and how many of them their patients have not confirmed. */
  visitCounts(
    from: Temporal.Instant,
    to: Temporal.Instant,
  ): Promise<{ readonly visits: number; readonly unconfirmed: number }>;
  /** Over the visits that began before `until`. */
  attendance(patientId: PatientId, until: Temporal.Instant): Promise<Attendance>;
  /** What a patient answered, the latest visit first. */
  feedbackOfPatient(patientId: PatientId): Promise<readonly AnsweredFeedback[]>;
  /** When one of these patients was last asked how a visit was. */
  feedbackAskedAt(patientIds: readonly PatientId[]): Promise<Temporal.Instant | null>;
}

export interface VisitWriter {
  askFeedback(
    visit: { readonly id: AppointmentId; readonly patientId: PatientId },
    now: Temporal.Instant,
  ): Promise<void>;
  /** Adds to what was said before of the same visit. */
  answerFeedback(feedback: VisitFeedback, now: Temporal.Instant): Promise<void>;
}
