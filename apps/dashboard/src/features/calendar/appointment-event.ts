import type { AppointmentItem } from '@post/api/contract';
import type { Colouring } from './colours.ts';

const MOVABLE: ReadonlySet<AppointmentItem['status']> = new Set(['scheduled', 'confirmed']);

/** Says the status without colour. */
export const STATUS_MARKS: Readonly<Record<AppointmentItem['status'], string>> = {
  scheduled: '',
  confirmed: '✓ ',
  arrived: '● ',
  completed: '✓✓ ',
  cancelled: '',
  no_show: '✕ ',
};

/** As many as calendar.css has. */
export const TINTS = 6;

export interface Colourful {
  readonly colouring: Colouring;
  /** In the order of their tints. */
  readonly professionalIds: readonly string[];
}

/** An appointment at the wall time of the clinic, as if it were UTC: the calendar converts nothing. */
export function appointmentEvent(
  { id, patient, service, professional, startsAt, endsAt, status }: AppointmentItem,
  { colouring, professionalIds }: Colourful,
) {
  const told = [patient.name, service.name, ...(colouring === 'professional' ? [professional.name] : [])];
  const tint = professionalIds.indexOf(professional.id) % TINTS;
  return {
    id,
    title: STATUS_MARKS[status] + told.join(' · '),
    start: `${startsAt.slice(0, 19)}Z`,
    end: `${endsAt.slice(0, 19)}Z`,
    startEditable: MOVABLE.has(status),
    className: `appointment ${colouring === 'professional' ? `tint-${tint}` : `appointment-${status}`}`,
  };
}
