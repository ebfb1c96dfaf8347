import type { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../clinic/clinic.ts';
import type {
  AppointmentId,
  ConversationId,
  PatientId,
  ProfessionalId,
  ServiceId,
  WaitingOfferId,
  WaitingWishId,
} from '../shared/ids.ts';

/** Which times would do. Local dates of the clinic, both included; null is any. */
export interface WishedTimes {
  readonly serviceId: ServiceId;
  readonly professionalId: ProfessionalId | null;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly weekdays: readonly Weekday[] | null;
  /** Only starts in [timeFrom, timeTo). */
  readonly timeFrom: Temporal.PlainTime | null;
  readonly timeTo: Temporal.PlainTime | null;
}

/**
 * A patient's wish for a time that is not free: `waiting` until one is accepted (`met`) or nobody wants it any more
 * (`left`). Its last day ends it too.
 */
export interface WaitingWish extends WishedTimes {
  readonly id: WaitingWishId;
  readonly patientId: PatientId;
  /** The visit that an earlier time would replace. */
  readonly insteadOf: AppointmentId | null;
  readonly state: 'waiting' | 'met' | 'left';
  readonly since: Temporal.Instant;
}

/** A freed time that is kept for one patient for a while. Only an open one keeps it. */
export interface WaitingOffer {
  readonly id: WaitingOfferId;
  readonly wishId: WaitingWishId;
  readonly conversationId: ConversationId;
  readonly professionalId: ProfessionalId;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly state: 'open' | 'accepted' | 'declined' | 'unanswered' | 'withdrawn';
  readonly offeredAt: Temporal.Instant;
  readonly until: Temporal.Instant;
}
