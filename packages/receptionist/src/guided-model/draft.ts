import type { AppointmentId, PatientId, ProfessionalId, ServiceId } from '@post/domain';
import { z } from 'zod';

/**
 * What is being arranged and what is known about it so far. Dates and times are local, as ISO text; `from` and `to` are
 * the days the patient spoke of, `time` an exact start, `after` and `before` a part of the day.
 */
export interface Draft {
  readonly task: 'booking' | 'moving' | 'cancelling' | 'confirming' | 'waiting' | null;
  /** What the last reply asked for. */
  readonly asked: 'service' | 'when' | 'name' | 'patient' | 'appointment' | 'phone' | null;
  readonly serviceId: ServiceId | null;
  readonly professionalId: ProfessionalId | null;
  readonly appointmentId: AppointmentId | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly time: string | null;
  readonly after: string | null;
  readonly before: string | null;
  readonly patient: DraftPatient | null;
  /** Whether the patient is someone else than the one who writes; null when nothing was said about it. */
  readonly forOther: boolean | null;
  /** A series was asked for: how often, and how many sessions. */
  readonly repeat: { readonly everyWeeks: number; readonly count: number } | null;
  /** The start that was last refused, local: "por que não?" asks about it. */
  readonly refused: string | null;
  /** The days and hours for which nothing was free. */
  readonly missed: Pick<Draft, 'from' | 'to' | 'after' | 'before'> | null;
  /** What was being arranged when the patient let it go; a change of mind in the next message takes it up again. */
  readonly dropped: 'booking' | 'moving' | null;
  /** What else was asked for in the message that began this: it is taken up when this is done. */
  readonly next: { readonly serviceId: ServiceId } | null;
  /** Replies in a row that did not understand. */
  readonly misses: number;
}

export type DraftPatient =
  | { readonly kind: 'known'; readonly patientId: PatientId }
  | { readonly kind: 'new'; readonly name: string; readonly relation: 'self' | 'responsible' };

export const EMPTY_DRAFT: Draft = {
  task: null,
  asked: null,
  serviceId: null,
  professionalId: null,
  appointmentId: null,
  from: null,
  to: null,
  time: null,
  after: null,
  before: null,
  patient: null,
  forOther: null,
  repeat: null,
  refused: null,
  missed: null,
  dropped: null,
  next: null,
  misses: 0,
};

const id = <Id extends string>() => z.string().transform((text) => text as Id);

const schema = z.object({
  task: z.enum(['booking', 'moving', 'cancelling', 'confirming', 'waiting']).nullable().catch(null),
  asked: z.enum(['service', 'when', 'name', 'patient', 'appointment', 'phone']).nullable().catch(null),
  serviceId: id<ServiceId>().nullable().catch(null),
  professionalId: id<ProfessionalId>().nullable().catch(null),
  appointmentId: id<AppointmentId>().nullable().catch(null),
  from: z.string().nullable().catch(null),
  to: z.string().nullable().catch(null),
  time: z.string().nullable().catch(null),
  after: z.string().nullable().catch(null),
  before: z.string().nullable().catch(null),
  patient: z
    .union([
      z.object({ kind: z.literal('known'), patientId: id<PatientId>() }),
      z.object({ kind: z.literal('new'), name: z.string(), relation: z.enum(['self', 'responsible']) }),
    ])
    .nullable()
    .catch(null),
  forOther: z.boolean().nullable().catch(null),
  repeat: z.object({ everyWeeks: z.number(), count: z.number() }).nullable().catch(null),
  refused: z.string().nullable().catch(null),
  missed: z
    .object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      after: z.string().nullable(),
      before: z.string().nullable(),
    })
    .nullable()
    .catch(null),
  dropped: z.enum(['booking', 'moving']).nullable().catch(null),
  next: z.object({ serviceId: id<ServiceId>() }).nullable().catch(null),
  misses: z.number().catch(0),
});

/** Reads what an earlier turn kept; anything unknown, from another version or another brain, counts as not said. */
export function readDraft(kept: Readonly<Record<string, unknown>>): Draft {
  return schema.parse({ ...kept });
}
