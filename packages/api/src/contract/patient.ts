import type { PatientId } from '@post/domain';
import { z } from 'zod';
import { calendarDay } from './calendar-day.ts';
import { id } from './id.ts';
import { pageFields, pageOf } from './page.ts';

export const personName = z.string().trim().min(1).max(200);
/** As people write it; the application reads the digits. */
export const phone = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .meta({ examples: ['+5511900000001'] });

export const patientItem = z
  .object({
    id: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    birthDate: z.string().meta({ format: 'date' }).nullable(),
  })
  .meta({ id: 'Patient' });
export type PatientItem = z.infer<typeof patientItem>;

export const patientPage = pageOf(patientItem);

export const listPatients = z.object({
  search: z.string().max(200).optional().meta({ description: 'Parte do nome ou do telefone' }),
  ...pageFields,
});

export const onePatient = z.object({ id: id<PatientId>() });

export const createPatient = z.object({
  name: personName,
  phone: phone.nullish(),
  birthDate: calendarDay.nullish(),
});

export const changePatient = z.object({
  id: id<PatientId>(),
  name: personName.optional(),
  phone: phone.nullable().optional(),
  birthDate: calendarDay.nullable().optional(),
  seen: z
    .object({ name: z.string(), phone: z.string().nullable(), birthDate: calendarDay.nullable() })
    .optional()
    .meta({ description: 'Os dados sobre os quais a alteração foi feita; se mudaram, ela é recusada' }),
});

/** How often a patient came and did not come, of the visits that are over. */
export const attendanceItem = z.object({ attended: z.number().int(), missed: z.number().int() });
export type AttendanceItem = z.infer<typeof attendanceItem>;

/** What a patient said of a visit. */
export const feedbackItem = z.object({
  appointmentId: z.string(),
  startsAt: z.string().meta({ format: 'date-time' }),
  score: z.number().int().nullable(),
  words: z.string().nullable(),
  unhappy: z.boolean(),
});
export type FeedbackItem = z.infer<typeof feedbackItem>;
