import { Temporal } from 'temporal-polyfill';
import type { Appointment, AppointmentStatus } from './appointment.ts';

/** Statuses of an appointment that is still to be kept. */
export const ACTIVE_STATUSES: readonly AppointmentStatus[] = ['scheduled', 'confirmed', 'arrived'];

/** Still to come and not called off. What has begun counts as past. */
export function isActive(appointment: Pick<Appointment, 'status' | 'startsAt'>, now: Temporal.Instant): boolean {
  return ACTIVE_STATUSES.includes(appointment.status) && Temporal.Instant.compare(appointment.startsAt, now) >= 0;
}
