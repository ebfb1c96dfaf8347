import type { StaffId } from '@post/domain';
import { z } from 'zod';
import { appointmentItem } from './appointment.ts';
import { calendarDay } from './calendar-day.ts';
import { conversationItem } from './conversation.ts';
import { id } from './id.ts';
import { momentOrDay } from './moment-or-day.ts';
import { pageFields, pageOf } from './page.ts';
import { attendanceItem, feedbackItem, patientItem } from './patient.ts';
import { patientContactItem } from './patient-contact.ts';
import { taskItem } from './task.ts';

const by = z.enum(['cora', 'api', 'patient', 'system', 'staff']);
const count = z.number().int();
const day = z.string().meta({ format: 'date' });

export const auditItem = z.object({
  position: count,
  at: z.string().meta({ format: 'date-time' }),
  by,
  staff: z.object({ id: z.string(), name: z.string() }).nullable(),
  kind: z.string(),
  subjectId: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable(),
});
export type AuditItem = z.infer<typeof auditItem>;

export const auditPage = pageOf(auditItem);

export const listAudit = z.object({
  by: by.optional(),
  staffId: id<StaffId>().optional(),
  about: z.string().max(40).optional(),
  subjectId: z.string().max(60).optional(),
  from: momentOrDay.optional(),
  to: momentOrDay.optional(),
  ...pageFields,
});

export const oneDay = z.object({ day: calendarDay.optional() });

export const todayItem = z.object({
  day,
  appointments: z.array(appointmentItem),
  waiting: z.array(conversationItem),
  tasks: z.array(taskItem),
  /** What Cora did since the evening before. */
  overnight: z.object({
    since: z.string().meta({ format: 'date-time' }),
    booked: count,
    moved: count,
    cancelled: count,
    handedOver: count,
  }),
});
export type TodayItem = z.infer<typeof todayItem>;

/** A little more than a year at most: a figure is made of every message of its day. */
export const figuresPeriod = z.object({ from: calendarDay, to: calendarDay });

export const dayFigures = z.object({
  day,
  bookings: z.object({ cora: count, dashboard: count, api: count }),
  conversations: count,
  resolvedAlone: count,
  medianReplySeconds: z.number().nullable(),
  attended: count,
  noShows: count,
  scores: count,
  meanScore: z.number().nullable(),
});
export type DayFiguresItem = z.infer<typeof dayFigures>;

export const patientProfile = z.object({
  patient: patientItem,
  attendance: attendanceItem,
  feedback: z.array(feedbackItem),
  contacts: z.array(patientContactItem),
  appointments: z.array(appointmentItem),
  conversations: z.array(conversationItem),
  tasks: z.array(taskItem),
});
export type PatientProfile = z.infer<typeof patientProfile>;
