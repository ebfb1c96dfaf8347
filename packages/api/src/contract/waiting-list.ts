import type { AppointmentId, PatientId, ProfessionalId, ServiceId, WaitingWishId, Weekday } from '@post/domain';
import { Temporal } from '@post/domain';
import { z } from 'zod';
import { calendarDay } from './calendar-day.ts';
import { id } from './id.ts';

const dayTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Temporal.PlainTime.from(text));

/** A wish for a time that is not free; `insteadOf` is the visit that an earlier time would replace. */
export const joinWaitingList = z.object({
  patientId: id<PatientId>(),
  serviceId: id<ServiceId>(),
  professionalId: id<ProfessionalId>().nullable(),
  from: calendarDay,
  to: calendarDay,
  weekdays: z
    .array(
      z
        .number()
        .int()
        .min(1)
        .max(7)
        .transform((day) => day as Weekday),
    )
    .min(1)
    .nullable(),
  timeFrom: dayTime.nullable(),
  timeTo: dayTime.nullable(),
  insteadOf: id<AppointmentId>().nullable(),
});

export const oneWish = z.object({ id: id<WaitingWishId>() });

const named = z.object({ id: z.string(), name: z.string() });

export const wishItem = z.object({
  id: z.string(),
  patient: named,
  service: named,
  /** Null: whoever gives the service. */
  professional: named.nullable(),
  from: z.string().meta({ format: 'date' }),
  to: z.string().meta({ format: 'date' }),
  weekdays: z.array(z.number()).nullable(),
  timeFrom: z.string().nullable(),
  timeTo: z.string().nullable(),
  insteadOf: z.object({ id: z.string(), startsAt: z.string().meta({ format: 'date-time' }) }).nullable(),
  since: z.string().meta({ format: 'date-time' }),
  /** What is being offered now. */
  offer: z
    .object({
      startsAt: z.string().meta({ format: 'date-time' }),
      until: z.string().meta({ format: 'date-time' }),
      professional: named,
      conversationId: z.string(),
    })
    .nullable(),
  /** How many were offered and not taken. */
  passed: z.number(),
});
export type WishItem = z.infer<typeof wishItem>;

export const wishList = z.array(wishItem);
