import type {
  AppointmentId,
  AppointmentSource,
  AppointmentStatus,
  ClinicId,
  PatientId,
  ProfessionalId,
  SeriesId,
  ServiceId,
} from '@post/domain';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { professional, service } from './clinic.ts';
import { instant, instantRange, plainDateTime } from './columns.ts';
import { patient } from './people.ts';

/** The rule against overlaps is the exclusion constraint `appointment_no_overlap` of the rules migration. */
export const appointment = pgTable(
  'appointment',
  {
    clinicId: uuid('clinic_id').$type<ClinicId>().notNull(),
    id: uuid().$type<AppointmentId>().notNull(),
    patientId: uuid('patient_id').$type<PatientId>().notNull(),
    professionalId: uuid('professional_id').$type<ProfessionalId>().notNull(),
    serviceId: uuid('service_id').$type<ServiceId>().notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    bufferBeforeMinutes: integer('buffer_before_minutes').notNull().default(0),
    bufferAfterMinutes: integer('buffer_after_minutes').notNull().default(0),
    occupied: instantRange()
      .notNull()
      .generatedAlwaysAs(sql`occupied_range(starts_at, ends_at, buffer_before_minutes, buffer_after_minutes)`),
    status: text().$type<AppointmentStatus>().notNull(),
    source: text().$type<AppointmentSource>().notNull(),
    overlapAllowed: boolean('overlap_allowed').notNull().default(false),
    seriesId: uuid('series_id').$type<SeriesId>(),
    /** The wall time that was promised, with its zone: what counts if the zone's rules change before the day. */
    localStart: plainDateTime('local_start').notNull(),
    timeZone: text('time_zone').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patient.clinicId, patient.id] }),
    foreignKey({ columns: [t.clinicId, t.professionalId], foreignColumns: [professional.clinicId, professional.id] }),
    foreignKey({ columns: [t.clinicId, t.serviceId], foreignColumns: [service.clinicId, service.id] }),
    index('appointment_by_start').on(t.clinicId, t.startsAt, t.id),
    index('appointment_by_patient').on(t.clinicId, t.patientId, t.startsAt),
    index('appointment_by_series').on(t.clinicId, t.seriesId).where(sql`${t.seriesId} is not null`),
    check('appointment_forward', sql`${t.startsAt} < ${t.endsAt}`),
    check(
      'appointment_status_known',
      sql`${t.status} in ('scheduled', 'confirmed', 'arrived', 'completed', 'cancelled', 'no_show')`,
    ),
    check('appointment_buffers', sql`${t.bufferBeforeMinutes} >= 0 and ${t.bufferAfterMinutes} >= 0`),
  ],
);

/** What patients said of a visit when they were asked, once each. */
export const feedback = pgTable(
  'feedback',
  {
    clinicId: uuid('clinic_id').$type<ClinicId>().notNull(),
    appointmentId: uuid('appointment_id').$type<AppointmentId>().notNull(),
    patientId: uuid('patient_id').$type<PatientId>().notNull(),
    askedAt: instant('asked_at').notNull(),
    answeredAt: instant('answered_at'),
    /** 1 to 5; null while nothing was answered, or words only. */
    score: smallint(),
    words: text(),
    /** A low score, or words that complain. */
    unhappy: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.appointmentId] }),
    foreignKey({ columns: [t.clinicId, t.appointmentId], foreignColumns: [appointment.clinicId, appointment.id] }),
    foreignKey({ columns: [t.clinicId, t.patientId], foreignColumns: [patient.clinicId, patient.id] }),
    index('feedback_by_patient').on(t.clinicId, t.patientId, t.askedAt),
    check('feedback_score', sql`${t.score} between 1 and 5`),
  ],
);
