import type { ProfessionalId, ServiceId } from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';
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
