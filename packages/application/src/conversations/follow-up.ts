import type { MemoryId, NewMemory, PatientId, Permission, ReplanLine, WaitingOffer, WaitingWish } from '@post/domain';
import type { NewTask } from '../ports/task.ts';
import type { VisitFeedback } from '../ports/visit-doors.ts';

/** What a turn leaves behind, committed together with its reply. */
export interface FollowUp {
  /** Each is a promise to the patient: without a date of its own it gets the one of its kind. */
  readonly tasks: readonly Omit<NewTask, 'conversationId' | 'promised'>[];
  /** What was looked up in the clinic's documents and had to be passed on. */
  readonly unanswered: readonly string[];
  readonly handOver: boolean;
  readonly permissions: readonly Permission[];
  readonly remember: readonly NewMemory[];
  readonly forget: readonly MemoryId[];
  /** Patients for whom the contact may act from now on. */
  readonly links: readonly PatientId[];
  /** What was said of a visit. */
  readonly feedback: VisitFeedback | null;
  /** The visit whose proposed time was refused. */
  readonly declined: ReplanLine | null;
  /** The freed time that was refused. */
  readonly declinedOffer: WaitingOffer | null;
  /** Nobody waits for these any more. */
  readonly leaves: readonly WaitingWish[];
}

export const NO_FOLLOW_UP: FollowUp = {
  tasks: [],
  unanswered: [],
  handOver: false,
  permissions: [],
  remember: [],
  forget: [],
  links: [],
  feedback: null,
  declined: null,
  declinedOffer: null,
  leaves: [],
};
