import type {
  AppointmentId,
  FreeTime,
  MemoryWish,
  NotFreeReason,
  ProfessionalId,
  Proposal,
  ProposedWish,
  ServiceId,
  Temporal,
} from '@post/domain';
import type { Passage } from '../ports/knowledge-doors.ts';

export interface TimesRequest {
  readonly serviceId: ServiceId;
  readonly professionalId: ProfessionalId | null;
  /** Local dates of the clinic, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** Only starts within this part of the day; null for any. */
  readonly timeFrom: Temporal.PlainTime | null;
  readonly timeTo: Temporal.PlainTime | null;
  /** When moving: this appointment's own time counts as free, and its patient's wish is the same service. */
  readonly moving: AppointmentId | null;
}

/** `free` when it can be proposed now; else all reasons and the nearest times that are free. */
export type TimeCheck =
  | { readonly kind: 'free'; readonly time: FreeTime }
  | {
      readonly kind: 'not-free';
      readonly reasons: readonly NotFreeReason[];
      readonly alternatives: readonly FreeTime[];
    };

export type SettleOutcome =
  | {
      readonly kind: 'booked' | 'moved' | 'confirmed';
      readonly appointmentId: AppointmentId;
      readonly startsAt: Temporal.Instant;
      readonly professionalId: ProfessionalId;
      readonly serviceId: ServiceId;
      /** All sessions that were booked, when a series was. */
      readonly series?: readonly Temporal.Instant[];
    }
  | {
      readonly kind: 'cancelled';
      readonly appointmentId: AppointmentId /** Less than the clinic's cancellation notice before the start. */;
      readonly late: boolean;
    }
  | {
      readonly kind: 'not-free';
      readonly reasons: readonly NotFreeReason[];
      readonly alternatives: readonly FreeTime[];
    }
  /** The patient is on the waiting list. */
  | { readonly kind: 'waiting'; readonly wished: ProposedWish }
  /** The appointment is over, was cancelled, or is not one of this contact's. */
  | { readonly kind: 'not-active' }
  /** There is no proposal, or the patient did not say yes to it. */
  | { readonly kind: 'no-yes' };

/** What Cora may do in one turn. Bound to its conversation: nothing here takes a phone, contact or clinic. */
export interface TurnTools {
  /** Every free start in the range, in time order. */
  findTimes(request: TimesRequest): Promise<readonly FreeTime[]>;
  /** Whether one exact start is free, for any of the service's professionals when none is named. */
  checkTime(request: {
    readonly serviceId: ServiceId;
    readonly professionalId: ProfessionalId | null;
    readonly startsAt: Temporal.Instant;
    readonly moving: AppointmentId | null;
  }): Promise<TimeCheck>;
  /** Does what the pending proposal says, once, if the patient said yes to it in this turn. */
  settle(): Promise<SettleOutcome>;
  /** Whether a proposal may be put to the patient: its appointment is theirs and active, its time is free. */
  mayPropose(
    proposal: Proposal,
  ): Promise<{ readonly kind: 'ok' } | Extract<SettleOutcome, { kind: 'not-free' | 'not-active' }>>;
  /** Hands the conversation to staff when this turn's reply is committed, with a task that says why. */
  handOver(reason: string): void;
  /** Leaves a question for staff as a task when this turn's reply is committed. */
  askStaff(question: string): void;
  /** Keeps a preference of this contact when this turn's reply is committed, if it is one that may be kept. */
  remember(wish: MemoryWish): void;
  /** Takes this contact's patients off the waiting list when this turn's reply is committed; false when none is on it. */
  leaveWaitingList(): Promise<boolean>;
  /** What the clinic wrote about the question, best first; none when nothing is about it. */
  searchKnowledge(question: string): Promise<readonly Passage[]>;
}
