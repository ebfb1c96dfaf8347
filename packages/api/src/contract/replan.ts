import type { AppointmentId, ProfessionalId, ReplanId } from '@post/domain';
import { z } from 'zod';
import { appointmentItem } from './appointment.ts';
import { calendarDay } from './calendar-day.ts';
import { id } from './id.ts';
import { moment } from './moment.ts';

/** Longer absences are several; it bounds what one plan can cost. */
const LONGEST_DAYS = 14;

const span = { professionalId: id<ProfessionalId>(), from: calendarDay, to: calendarDay };

function isShort({
  from,
  to,
}: {
  readonly from: z.output<typeof calendarDay>;
  readonly to: z.output<typeof calendarDay>;
}) {
  const days = from.until(to).days;
  return days >= 0 && days < LONGEST_DAYS;
}

const TOO_LONG = { params: { expected: `um período de 1 a ${LONGEST_DAYS} dias` }, path: ['to'] };

/** Days on which a professional can not come, both included. */
export const awaySpan = z.object(span).refine(isShort, TOO_LONG);

const place = z.object({
  startsAt: z.string().meta({ format: 'date-time' }),
  professional: z.object({ id: z.string(), name: z.string() }),
});

const plannedMove = z.object({ appointment: appointmentItem, to: place.nullable() });
export type PlannedMoveItem = z.infer<typeof plannedMove>;

/** Where each visit could go; `arrived` are at the clinic already. */
export const replanPreview = z.object({ moves: z.array(plannedMove), arrived: z.array(appointmentItem) });
export type ReplanPreview = z.infer<typeof replanPreview>;

/** `id` is chosen by who asks, so that asking twice starts once; `seen` is the plan that was looked at. */
export const startReplan = z
  .object({
    ...span,
    id: id<ReplanId>(),
    seen: z.array(
      z.object({
        appointmentId: id<AppointmentId>(),
        to: z.object({ startsAt: moment, professionalId: id<ProfessionalId>() }).nullable(),
      }),
    ),
  })
  .refine(isShort, TOO_LONG);

export const oneReplan = z.object({ id: id<ReplanId>() });

const line = z.object({
  /** As it stands now. */
  appointment: appointmentItem,
  fromStartsAt: z.string().meta({ format: 'date-time' }),
  to: place.nullable(),
  state: z.enum(['to-ask', 'asked', 'declined', 'moved', 'cancelled', 'task', 'withdrawn']),
  why: z.enum(['no-time', 'arrived', 'unreachable', 'with-staff', 'too-late', 'no-answer', 'declined']).nullable(),
});
export type ReplanLineItem = z.infer<typeof line>;

export const replanItem = z.object({
  id: z.string(),
  professional: z.object({ id: z.string(), name: z.string() }),
  from: z.string().meta({ format: 'date' }),
  to: z.string().meta({ format: 'date' }),
  startedAt: z.string().meta({ format: 'date-time' }),
  undoneAt: z.string().meta({ format: 'date-time' }).nullable(),
  lines: z.array(line),
});
export type ReplanItem = z.infer<typeof replanItem>;

export const replanList = z.array(replanItem);
export const startedReplan = z.object({ id: z.string() });
