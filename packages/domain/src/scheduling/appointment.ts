import type { Temporal } from 'temporal-polyfill';
import type { AppointmentId, PatientId, ProfessionalId, SeriesId, ServiceId } from '../shared/ids.ts';

export const APPOINTMENT_STATUSES = ['scheduled', 'confirmed', 'arrived', 'completed', 'cancelled', 'no_show'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

export const APPOINTMENT_SOURCES = ['cora', 'dashboard', 'api', 'import'] as const;
export type AppointmentSource = (typeof APPOINTMENT_SOURCES)[number];

/** A booking of one patient with one professional; it keeps its identity when moved. */
export interface Appointment {
  readonly id: AppointmentId;
  readonly patientId: PatientId;
  readonly professionalId: ProfessionalId;
  readonly serviceId: ServiceId;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly status: AppointmentStatus;
  readonly source: AppointmentSource;
  /** A fit-in (encaixe): staff chose to book over another appointment. */
  readonly overlapAllowed: boolean;
  readonly seriesId: SeriesId | null;
}
