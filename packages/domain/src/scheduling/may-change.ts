import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from './appointment.ts';
import { isActive } from './is-active.ts';

/** Why an appointment stays as it is: called off, already kept or missed, begun, or its patient is here already. */
export type StaysReason = 'cancelled' | 'over' | 'past' | 'arrived';

type Changing = Pick<Appointment, 'status' | 'startsAt'>;

/** Null when it may be moved. */
export function mayMove(appointment: Changing, now: Temporal.Instant): StaysReason | null {
  if (appointment.status === 'cancelled') return 'cancelled';
  if (appointment.status === 'completed' || appointment.status === 'no_show') return 'over';
  return isActive(appointment, now) ? null : 'past';
}

/** Null when it may be cancelled. */
export function mayCancel(appointment: Changing, now: Temporal.Instant): StaysReason | null {
  return mayMove(appointment, now);
}

/** Null when presence may be confirmed; once more is no harm. */
export function mayConfirm(appointment: Changing, now: Temporal.Instant): StaysReason | null {
  return mayMove(appointment, now) ?? (appointment.status === 'arrived' ? 'arrived' : null);
}
