import type { ChannelKind } from '@post/application';
import type { ChannelId, ClinicId, PricePolicy, Profession, ProfessionalId, ServiceId, Weekday } from '@post/domain';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, plainDate, plainTime } from './columns.ts';

export const clinic = pgTable('clinic', {
  id: uuid().$type<ClinicId>().primaryKey(),
  name: text().notNull(),
  assistantName: text('assistant_name').notNull(),
  timeZone: text('time_zone').notNull(),
  locale: text().notNull(),
  phone: text().notNull(),
  address: text().notNull(),
  slotStepMinutes: integer('slot_step_minutes').notNull(),
  minimumNoticeMinutes: integer('minimum_notice_minutes').notNull(),
  bookingHorizonDays: integer('booking_horizon_days').notNull(),
  cancellationNoticeHours: integer('cancellation_notice_hours').notNull(),
  reminderHoursBefore: jsonb('reminder_hours_before').$type<readonly number[]>().notNull(),
  contactFrom: plainTime('contact_from').notNull().default(sql`'08:00'`),
  contactTo: plainTime('contact_to').notNull().default(sql`'20:00'`),
  replyDebounceMs: integer('reply_debounce_ms').notNull(),
  handoffIdleMinutes: integer('handoff_idle_minutes').notNull(),
  missedVisitHours: integer('missed_visit_hours').default(2),
  asksFeedback: boolean('asks_feedback').notNull().default(false),
  weekDigestPhone: text('week_digest_phone'),
  /** Replaced by triggers whenever anything of the catalogue changes; caches compare it. */
  catalogueVersion: uuid('catalogue_version').notNull().defaultRandom(),
  createdAt: instant('created_at').notNull().default(sql`now()`),
});

/** The composite key that every tenant table has: what refers to a row names its clinic too. */
const tenant = { clinicId: uuid('clinic_id').$type<ClinicId>().notNull() };

export const channel = pgTable(
  'channel',
  {
    ...tenant,
    id: uuid().$type<ChannelId>().notNull(),
    kind: text().$type<ChannelKind>().notNull(),
    externalId: text('external_id').notNull(),
    connected: boolean(),
    connectionReason: text('connection_reason'),
    connectionChangedAt: instant('connection_changed_at'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
    unique('channel_external_id').on(t.kind, t.externalId),
  ],
);

export const professional = pgTable(
  'professional',
  {
    ...tenant,
    id: uuid().$type<ProfessionalId>().notNull(),
    name: text().notNull(),
    specialty: text().notNull(),
    profession: text().$type<Profession>().notNull().default('other'),
    specialistRegister: text('specialist_register'),
    phone: text(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
  ],
);

export const workingHours = pgTable(
  'working_hours',
  {
    ...tenant,
    id: uuid().notNull(),
    professionalId: uuid('professional_id').$type<ProfessionalId>().notNull(),
    weekdays: smallint().array().$type<Weekday[]>().notNull(),
    fromTime: plainTime('from_time').notNull(),
    toTime: plainTime('to_time').notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({
      columns: [t.clinicId, t.professionalId],
      foreignColumns: [professional.clinicId, professional.id],
    }).onDelete('cascade'),
    check('working_hours_forward', sql`${t.fromTime} < ${t.toTime}`),
  ],
);

export const service = pgTable(
  'service',
  {
    ...tenant,
    id: uuid().$type<ServiceId>().notNull(),
    name: text().notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    bufferBeforeMinutes: integer('buffer_before_minutes').notNull().default(0),
    bufferAfterMinutes: integer('buffer_after_minutes').notNull().default(0),
    priceCents: integer('price_cents'),
    pricePolicy: text('price_policy').$type<PricePolicy>().notNull().default('when_asked'),
    recurring: boolean().notNull().default(false),
    /** Null: as the clinic does. */
    reminderHoursBefore: jsonb('reminder_hours_before').$type<readonly number[]>(),
    /** What patients call it. */
    aliases: text().array().notNull().default(sql`'{}'::text[]`),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
    check('service_lasts', sql`${t.durationMinutes} > 0`),
    check('service_price_policy', sql`${t.pricePolicy} in ('never', 'when_asked', 'may_announce')`),
  ],
);

export const serviceProfessional = pgTable(
  'service_professional',
  {
    ...tenant,
    serviceId: uuid('service_id').$type<ServiceId>().notNull(),
    professionalId: uuid('professional_id').$type<ProfessionalId>().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.serviceId, t.professionalId] }),
    foreignKey({ columns: [t.clinicId, t.serviceId], foreignColumns: [service.clinicId, service.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      columns: [t.clinicId, t.professionalId],
      foreignColumns: [professional.clinicId, professional.id],
    }).onDelete('cascade'),
  ],
);

export const closure = pgTable(
  'closure',
  {
    ...tenant,
    id: uuid().notNull(),
    professionalId: uuid('professional_id').$type<ProfessionalId>(),
    fromDate: plainDate('from_date').notNull(),
    toDate: plainDate('to_date').notNull(),
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
    foreignKey({
      columns: [t.clinicId, t.professionalId],
      foreignColumns: [professional.clinicId, professional.id],
    }).onDelete('cascade'),
    index('closure_by_date').on(t.clinicId, t.fromDate),
    check('closure_forward', sql`${t.fromDate} <= ${t.toDate}`),
  ],
);
