import { PRICE_POLICIES, PROFESSIONS, parsePhone, Temporal } from '@post/domain';
import { z } from 'zod';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const name = z.string().trim().min(1).max(200);
const count = z.int().min(0).max(1_000_000);
const minutes = z
  .int()
  .min(0)
  .max(24 * 60);

/** A month ahead at most. */
const hoursBefore = z.int().min(1).max(744);

const wallTime = z.string().transform((written, context) => {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(written)) return Temporal.PlainTime.from(written);
  context.addIssue({ code: 'custom', message: 'expected a time like 09:30' });
  return z.NEVER;
});

const date = z.string().transform((written, context) => {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return Temporal.PlainDate.from(written);
  } catch {
    // A day that does not exist, told like any other wrong date.
  }
  context.addIssue({ code: 'custom', message: 'expected a date like 2026-12-24' });
  return z.NEVER;
});

const phone = z.string().transform((written, context) => {
  const read = parsePhone(written);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'expected a phone with its area code' });
  return z.NEVER;
});

const workingHours = z
  .object({ weekdays: z.array(z.enum(WEEKDAYS)).min(1), from: wallTime, to: wallTime })
  .refine(({ from, to }) => Temporal.PlainTime.compare(from, to) < 0, { path: ['to'], error: 'expected after `from`' });

const professional = z.object({
  name,
  specialty: z.string().trim().default(''),
  /** Absent: as the specialty's name tells. */
  profession: z.enum(PROFESSIONS).optional(),
  /** The specialty's register, e.g. `RQE 12345`; without it nobody is called a specialist. */
  specialistRegister: name.nullable().default(null),
  /** Their own WhatsApp number, where the next day is sent in the evening. */
  phone: phone.nullable().default(null),
  workingHours: z.array(workingHours).default([]),
});

const service = z.object({
  name,
  durationMinutes: minutes.min(1),
  bufferBeforeMinutes: minutes.default(0),
  bufferAfterMinutes: minutes.default(0),
  priceCents: count.nullable().default(null),
  /** Absent: the strict rule of the professions that offer it. */
  price: z.enum(PRICE_POLICIES).optional(),
  recurring: z.boolean().default(false),
  /** Absent: as the clinic does. */
  reminderHoursBefore: z.array(hoursBefore).optional(),
  /** What patients call it, e.g. "limpeza" for a dental consultation. */
  aliases: z.array(name).max(50).default([]),
  /** Names, in order of preference; absent: everyone. */
  professionals: z.array(name).min(1).optional(),
});

const closure = z
  .object({ from: date, to: date, reason: z.string().trim().default(''), professional: name.optional() })
  .refine(({ from, to }) => Temporal.PlainDate.compare(from, to) <= 0, {
    path: ['to'],
    error: 'expected not before `from`',
  });

const clinic = z
  .object({
    name,
    assistantName: name.default('Cora'),
    timezone: z
      .string()
      .refine(isTimeZone, 'expected an IANA time zone like America/Sao_Paulo')
      .default('America/Sao_Paulo'),
    locale: z.string().default('pt-BR'),
    phone: z.string().trim().default(''),
    address: z.string().trim().default(''),
    slotStepMinutes: minutes.min(1).default(15),
    minimumNoticeMinutes: count.default(120),
    bookingHorizonDays: count.min(1).default(60),
    cancellationNoticeHours: count.default(24),
    reminderHoursBefore: z.array(hoursBefore).default([24]),
    contactFrom: wallTime.default(() => Temporal.PlainTime.from('08:00')),
    contactTo: wallTime.default(() => Temporal.PlainTime.from('20:00')),
    replyDebounceMs: count.default(2500),
    handoffIdleMinutes: count.default(120),
    /** Hours after a missed visit at which its patient is offered new times; null: never. */
    missedVisitHours: count.max(48).nullable().default(2),
    asksFeedback: z.boolean().default(false),
    /** Where the week ahead is sent on Monday mornings. */
    weekDigestPhone: phone.nullable().default(null),
  })
  .refine(({ contactFrom, contactTo }) => Temporal.PlainTime.compare(contactFrom, contactTo) < 0, {
    path: ['contactTo'],
    error: 'expected after `contactFrom`',
  });

/** A clinic as its owner writes it down, in the format of `demo-clinic/clinic.json`. */
export const clinicFileSchema = z
  .object({
    clinic,
    professionals: z.array(professional).default([]),
    services: z.array(service).default([]),
    closures: z.array(closure).default([]),
  })
  .superRefine((file, context) => {
    const known = new Set(file.professionals.map((one) => one.name));
    const stranger = (path: (string | number)[], named: string) => {
      if (!known.has(named))
        context.addIssue({ code: 'custom', path, message: `no professional is called "${named}"` });
    };
    for (const [at, one] of file.services.entries()) {
      for (const [place, named] of (one.professionals ?? []).entries()) {
        stranger(['services', at, 'professionals', place], named);
      }
    }
    for (const [at, one] of file.closures.entries()) {
      if (one.professional !== undefined) stranger(['closures', at, 'professional'], one.professional);
    }
    for (const list of ['professionals', 'services'] as const) {
      const seen = new Set<string>();
      for (const [at, one] of file[list].entries()) {
        if (seen.has(one.name)) {
          context.addIssue({ code: 'custom', path: [list, at, 'name'], message: `"${one.name}" is there twice` });
        }
        seen.add(one.name);
      }
    }
  });

export type ClinicFile = z.output<typeof clinicFileSchema>;

export type WeekdayName = (typeof WEEKDAYS)[number];

function isTimeZone(written: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(written) !== null;
  } catch {
    return false;
  }
}
