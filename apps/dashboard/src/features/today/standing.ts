import type { AppointmentItem } from '@post/api/contract';

export type Status = AppointmentItem['status'];
export type Act = 'confirmed' | 'arrived' | 'completed' | 'no_show';
export type DayFilter = 'all' | 'unconfirmed' | 'late' | 'arrived' | 'missed';

/** Nobody is called late for the time it takes to park. */
const GRACE_MS = 5 * 60_000;

/** How long after its time an expected patient is not here yet; null when that is not so. */
export function lateness({ status, startsAt }: AppointmentItem, now: number): number | null {
  if (status !== 'scheduled' && status !== 'confirmed') return null;
  const late = now - Date.parse(startsAt);
  return late >= GRACE_MS ? late : null;
}

/** What the desk may record next, most likely first. What has begun is not confirmed any more; what is to come is not kept. */
export function actsOf(
  { status, startsAt }: AppointmentItem,
  { now, day }: { now: number; day: string },
): readonly Act[] {
  const begun = Date.parse(startsAt) <= now;
  if (status === 'arrived') return ['completed'];
  if (status === 'no_show') return ['arrived'];
  if (status !== 'scheduled' && status !== 'confirmed') return [];
  const confirm: readonly Act[] = status === 'scheduled' && !begun ? ['confirmed'] : [];
  return startsAt.slice(0, 10) === day ? [...confirm, 'arrived', 'no_show'] : confirm;
}

/** Whether an appointment is among those asked for. */
export function isAmong(filter: DayFilter, appointment: AppointmentItem, now: number): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unconfirmed':
      return appointment.status === 'scheduled';
    case 'late':
      return lateness(appointment, now) !== null;
    case 'arrived':
      return appointment.status === 'arrived' || appointment.status === 'completed';
    case 'missed':
      return appointment.status === 'no_show';
  }
}
