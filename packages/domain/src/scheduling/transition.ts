import type { AppointmentStatus } from './appointment.ts';

/** Cancelled is final; completed and missed can be corrected, because reception taps the wrong button. */
const NEXT: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  scheduled: ['confirmed', 'arrived', 'completed', 'no_show', 'cancelled'],
  confirmed: ['scheduled', 'arrived', 'completed', 'no_show', 'cancelled'],
  arrived: ['scheduled', 'confirmed', 'completed', 'no_show', 'cancelled'],
  completed: ['arrived', 'no_show'],
  no_show: ['scheduled', 'confirmed', 'arrived', 'completed'],
  cancelled: [],
};

export type Transition =
  | { readonly kind: 'ok'; readonly status: AppointmentStatus }
  | { readonly kind: 'refused'; readonly from: AppointmentStatus; readonly to: AppointmentStatus };

/** Whether an appointment of this status may take the other one; staying what it is is allowed, but for cancelled. */
export function transition(from: AppointmentStatus, to: AppointmentStatus): Transition {
  const allowed = NEXT[from].includes(to) || (from === to && from !== 'cancelled');
  return allowed ? { kind: 'ok', status: to } : { kind: 'refused', from, to };
}
