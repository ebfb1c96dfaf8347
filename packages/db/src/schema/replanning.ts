import type {
  AppointmentId,
  ClinicId,
  ProfessionalId,
  ReplanId,
  ReplanLineState,
  ReplanTaskReason,
  TaskId,
  WaitingOfferId,
} from '@post/domain';
import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { appointment } from './appointment.ts';
import { professional } from './clinic.ts';
import { instant, instantRange, plainDate } from './columns.ts';
import { waitingOffer } from './waiting.ts';
import { task } from './work.ts';

const tenant = { clinicId: uuid('clinic_id').$type<ClinicId>().notNull() };

/**
 * Time kept for a patient who was asked; whoever keeps it lets it go. The rule against two of one moment is the
 * exclusion constraint `held_time_no_overlap` of its migration; that none overlaps a visit is seen to under the agenda's
 * lock.
 */
export const heldTime = pgTable(
  'held_time',
  {
    ...tenant,
    id: uuid().notNull(),
    professionalId: uuid('professional_id').$type<ProfessionalId>().notNull(),
    occupied: instantRange().notNull(),
    /** The visit that would move there, or the offer to who waits for a time: one of them. */
    appointmentId: uuid('appointment_id').$type<AppointmentId>(),
    offerId: uuid('offer_id').$type<WaitingOfferId>(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.professionalId], foreignColumns: [professional.clinicId, professional.id] }),
    foreignKey({ columns: [t.clinicId, t.appointmentId], foreignColumns: [appointment.clinicId, appointment.id] }),
    foreignKey({ columns: [t.clinicId, t.offerId], foreignColumns: [waitingOffer.clinicId, waitingOffer.id] }),
    unique('held_time_of_appointment').on(t.clinicId, t.appointmentId),
    unique('held_time_of_offer').on(t.clinicId, t.offerId),
    check('held_time_for_one', sql`(${t.appointmentId} is null) <> (${t.offerId} is null)`),
  ],
);

export const replan = pgTable(
  'replan',
  {
    ...tenant,
    id: uuid().$type<ReplanId>().notNull(),
    professionalId: uuid('professional_id').$type<ProfessionalId>().notNull(),
    fromDate: plainDate('from_date').notNull(),
    toDate: plainDate('to_date').notNull(),
    /** Its start closed the days, so undoing it opens them. */
    closedDays: boolean('closed_days').notNull(),
    startedAt: instant('started_at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.professionalId], foreignColumns: [professional.clinicId, professional.id] }),
    index('replan_recent').on(t.clinicId, t.startedAt),
    check('replan_forward', sql`${t.fromDate} <= ${t.toDate}`),
  ],
);

export const replanLine = pgTable(
  'replan_line',
  {
    ...tenant,
    replanId: uuid('replan_id').$type<ReplanId>().notNull(),
    appointmentId: uuid('appointment_id').$type<AppointmentId>().notNull(),
    fromStartsAt: instant('from_starts_at').notNull(),
    toStartsAt: instant('to_starts_at'),
    toProfessionalId: uuid('to_professional_id').$type<ProfessionalId>(),
    state: text().$type<ReplanLineState>().notNull(),
    why: text().$type<ReplanTaskReason>(),
    wasAsked: boolean('was_asked').notNull().default(false),
    taskId: uuid('task_id').$type<TaskId>(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.replanId, t.appointmentId] }),
    foreignKey({ columns: [t.clinicId, t.replanId], foreignColumns: [replan.clinicId, replan.id] }),
    foreignKey({ columns: [t.clinicId, t.appointmentId], foreignColumns: [appointment.clinicId, appointment.id] }),
    foreignKey({ columns: [t.clinicId, t.taskId], foreignColumns: [task.clinicId, task.id] }),
    index('replan_line_of_appointment').on(t.clinicId, t.appointmentId),
    check(
      'replan_line_state_known',
      sql`${t.state} in ('to-ask', 'asked', 'declined', 'moved', 'cancelled', 'task', 'withdrawn')`,
    ),
    check('replan_line_to_whom', sql`(${t.toStartsAt} is null) = (${t.toProfessionalId} is null)`),
  ],
);
