import type { Temporal } from 'temporal-polyfill';
import type { AppointmentId, ProfessionalId, ReplanId, TaskId } from '../shared/ids.ts';

/** Days on which a professional can not come, and the visits of these days on their way to other times. */
export interface Replan {
  readonly id: ReplanId;
  readonly professionalId: ProfessionalId;
  /** Local dates, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly startedAt: Temporal.Instant;
  readonly undoneAt: Temporal.Instant | null;
}

/**
 * Where one visit stands: its patient is to be asked, was asked, wanted other times; it was moved or called off; staff
 * see to it; or all was undone before it moved.
 */
export type ReplanLineState = 'to-ask' | 'asked' | 'declined' | 'moved' | 'cancelled' | 'task' | 'withdrawn';

/** Why a visit is for staff: no time is left, its patient is at the clinic, can't be written to, or did not answer. */
export type ReplanTaskReason =
  | 'no-time'
  | 'arrived'
  | 'unreachable'
  | 'with-staff'
  | 'too-late'
  | 'no-answer'
  | 'declined';

export interface ReplanLine {
  readonly replanId: ReplanId;
  readonly appointmentId: AppointmentId;
  /** When the visit stood there. */
  readonly fromStartsAt: Temporal.Instant;
  /** Proposed to the patient; null when there is no time for it. */
  readonly to: { readonly startsAt: Temporal.Instant; readonly professionalId: ProfessionalId } | null;
  readonly state: ReplanLineState;
  readonly why: ReplanTaskReason | null;
  /** The patient was written to. */
  readonly wasAsked: boolean;
  readonly taskId: TaskId | null;
}

/** The visit still stands where it can't stay. */
export const OPEN_LINES: readonly ReplanLineState[] = ['to-ask', 'asked', 'declined', 'task'];
