import type { AppointmentId } from '../shared/ids.ts';
import type { BusyTime } from './free-time.ts';

/** Time kept for a patient who was asked whether a visit may move there; occupied for everybody else, buffers included. */
export interface HeldTime extends BusyTime {
  /** The visit that would move there: for it the time is free. */
  readonly appointmentId: AppointmentId;
}
