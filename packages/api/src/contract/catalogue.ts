import type { NotFreeReason, ProfessionalId, ServiceId } from '@post/domain';
import { z } from 'zod';
import { calendarDay } from './calendar-day.ts';
import { id } from './id.ts';
import { moment } from './moment.ts';
import { momentOrDay } from './moment-or-day.ts';
import { pageFields, pageOf } from './page.ts';

export const servicePage = pageOf(
  z
    .object({
      id: z.string(),
      name: z.string(),
      durationMinutes: z.number().int(),
      priceCents: z.number().int().nullable(),
    })
    .meta({ id: 'Service' }),
);

export const professionalPage = pageOf(z.object({ id: z.string(), name: z.string() }).meta({ id: 'Professional' }));

export const listCatalogue = z.object(pageFields);

export const freeTimeItem = z
  .object({
    startsAt: z.string().meta({ format: 'date-time' }),
    endsAt: z.string().meta({ format: 'date-time' }),
    professionalId: z.string(),
  })
  .meta({ id: 'FreeTime' });
export type FreeTimeItem = z.infer<typeof freeTimeItem>;

export const freeTimePage = pageOf(freeTimeItem);

export const listFreeTimes = z.object({
  serviceId: id<ServiceId>(),
  professionalId: id<ProfessionalId>().optional(),
  from: momentOrDay.optional().meta({ description: 'Sem valor: agora' }),
  to: momentOrDay.optional().meta({ description: 'Sem valor: sete dias depois de from' }),
  ...pageFields,
});

export const checkTime = z.object({
  serviceId: id<ServiceId>(),
  professionalId: id<ProfessionalId>(),
  startsAt: moment,
});

const NOT_FREE_KINDS = [
  'past',
  'too-soon',
  'beyond-horizon',
  'closure',
  'holiday',
  'day-off',
  'outside-hours',
  'lunch',
  'ends-after-closing',
  'taken',
] as const satisfies readonly NotFreeReason['kind'][];

/** Why a time is not free; `detail` is what the words need: hours, a name, a closing time. */
const notFreeReason = z.object({ kind: z.enum(NOT_FREE_KINDS), detail: z.string().nullable() });
export type NotFreeItem = z.infer<typeof notFreeReason>;

/** Nothing in `reasons` when it is free. Else what would be: the nearest times, and a colleague at the same time. */
export const timeVerdict = z.object({
  reasons: z.array(notFreeReason),
  nearest: z.array(freeTimeItem),
  colleague: freeTimeItem.nullable(),
});
export type TimeVerdictItem = z.infer<typeof timeVerdict>;

/** Two months bound what one look can cost. */
const MOST_DAYS = 62;

export const listClosedTimes = z
  .object({ from: calendarDay, to: calendarDay, professionalId: id<ProfessionalId>().nullable() })
  .refine(({ from, to }) => from.until(to).days >= 0 && from.until(to).days < MOST_DAYS, {
    params: { expected: `um período de 1 a ${MOST_DAYS} dias` },
    path: ['to'],
  });

export const closedTimes = z.array(
  z.object({
    startsAt: z.string().meta({ format: 'date-time' }),
    endsAt: z.string().meta({ format: 'date-time' }),
    /** The closure or holiday that takes the whole day. */
    why: z.string().nullable(),
  }),
);
export type ClosedTimeItem = z.infer<typeof closedTimes>[number];
