import {
  PRICE_POLICIES,
  PROFESSIONS,
  type ProfessionalId,
  parsePhone,
  type ServiceId,
  Temporal,
  type Weekday,
} from '@post/domain';
import { z } from 'zod';
import { calendarDay } from './calendar-day.ts';
import { id } from './id.ts';

const name = z.string().trim().min(1).max(200);
const line = z.string().trim().max(300);
const DAY_MINUTES = 24 * 60;

/** 09:30, of the clinic's own clock. */
const wallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Temporal.PlainTime.from(text));

/** Digits as they are dialled from abroad; null: none. */
const phone = z
  .string()
  .nullable()
  .refine((written) => written === null || parsePhone(written) !== null, {
    params: { expected: 'um telefone com DDD' },
  })
  .transform((written) => (written === null ? null : parsePhone(written)));

const clinic = {
  name,
  assistantName: name,
  phone: line,
  address: line,
  slotStepMinutes: z.int().min(5).max(DAY_MINUTES),
  minimumNoticeMinutes: z
    .int()
    .min(0)
    .max(30 * DAY_MINUTES),
  bookingHorizonDays: z.int().min(1).max(730),
  cancellationNoticeHours: z.int().min(0).max(720),
  reminderHoursBefore: z.array(z.int().min(1).max(720)).max(5),
  replyDebounceMs: z.int().min(0).max(60_000),
  handoffIdleMinutes: z
    .int()
    .min(1)
    .max(30 * DAY_MINUTES),
  missedVisitHours: z.int().min(0).max(48).nullable(),
  asksFeedback: z.boolean(),
};
const clinicSettings = z
  .object({ ...clinic, weekDigestPhone: phone, contactFrom: wallTime, contactTo: wallTime })
  .refine(({ contactFrom, contactTo }) => Temporal.PlainTime.compare(contactFrom, contactTo) < 0, {
    path: ['contactTo'],
    params: { expected: 'um horário depois do começo' },
  });
const clinicItem = z.object({
  ...clinic,
  weekDigestPhone: z.string().nullable(),
  contactFrom: z.string(),
  contactTo: z.string(),
});
export type ClinicSettingsItem = z.infer<typeof clinicItem>;

export const changeClinic = z.object({ settings: clinicSettings, seen: clinicSettings });

const service = {
  name,
  durationMinutes: z.int().min(5).max(DAY_MINUTES),
  bufferBeforeMinutes: z.int().min(0).max(DAY_MINUTES),
  bufferAfterMinutes: z.int().min(0).max(DAY_MINUTES),
  priceCents: z.int().min(0).max(10_000_000).nullable(),
  pricePolicy: z.enum(PRICE_POLICIES),
  recurring: z.boolean(),
  aliases: z.array(name).max(50),
};
const serviceSettings = z.object({ ...service, professionalIds: z.array(id<ProfessionalId>()).max(200) });

export const saveService = z.object({
  id: id<ServiceId>().nullable(),
  settings: serviceSettings,
  seen: serviceSettings.nullable(),
});

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[]);

const workingHours = z
  .object({ weekdays: z.array(weekday).min(1).max(7), from: wallTime, to: wallTime })
  .refine(({ from, to }) => Temporal.PlainTime.compare(from, to) < 0, {
    path: ['to'],
    params: { expected: 'um horário depois do começo' },
  });

const professional = {
  name,
  specialty: line,
  profession: z.enum(PROFESSIONS),
  specialistRegister: name.nullable(),
};
const professionalSettings = z.object({
  ...professional,
  phone: phone.default(null),
  workingHours: z.array(workingHours).max(30),
});

export const saveProfessional = z.object({
  id: id<ProfessionalId>().nullable(),
  settings: professionalSettings,
  seen: professionalSettings.nullable(),
});

export const closureSettings = z
  .object({
    from: calendarDay,
    to: calendarDay,
    reason: line,
    professionalId: id<ProfessionalId>().nullable(),
  })
  .refine(({ from, to }) => Temporal.PlainDate.compare(from, to) <= 0, {
    path: ['to'],
    params: { expected: 'um dia que não venha antes do primeiro' },
  });

/** The id of what was saved. */
export const savedSetting = z.object({ id: z.string() });

const serviceItem = z.object({ id: z.string(), ...service, professionalIds: z.array(z.string()) });
export type ServiceSettingsItem = z.infer<typeof serviceItem>;

const hoursItem = z.object({ weekdays: z.array(weekday), from: z.string(), to: z.string() });

const professionalItem = z.object({
  id: z.string(),
  ...professional,
  phone: z.string().nullable(),
  workingHours: z.array(hoursItem),
});
export type ProfessionalSettingsItem = z.infer<typeof professionalItem>;

const closureItem = z.object({
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  professionalId: z.string().nullable(),
});
export type ClosureItem = z.infer<typeof closureItem>;

/** Everything that can be set, as it stands. */
export const settingsItem = z.object({
  clinic: clinicItem,
  services: z.array(serviceItem),
  professionals: z.array(professionalItem),
  closures: z.array(closureItem),
});
export type SettingsItem = z.infer<typeof settingsItem>;
