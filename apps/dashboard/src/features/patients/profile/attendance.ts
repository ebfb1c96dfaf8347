import type { AppointmentItem } from '@post/api/contract';

export interface Attendance {
  readonly missed: number;
  /** Appointments of which it is known whether the patient came. */
  readonly known: number;
}

/** How often a patient did not come. What was called off in time is nobody's fault. */
export function attendanceOf(appointments: readonly Pick<AppointmentItem, 'status'>[]): Attendance {
  const missed = appointments.filter(({ status }) => status === 'no_show').length;
  const came = appointments.filter(({ status }) => status === 'completed' || status === 'arrived').length;
  return { missed, known: missed + came };
}
