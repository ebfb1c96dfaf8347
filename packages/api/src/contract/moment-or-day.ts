import { Temporal } from '@post/domain';
import { z } from 'zod';
import { moment } from './moment.ts';

/** The edge of a range: an instant, or a whole day of the clinic (included, whichever edge it is). */
export const momentOrDay = z
  .string()
  .meta({ examples: ['2026-11-24', '2026-11-24T10:00:00-03:00'] })
  .transform((text, context): Temporal.Instant | Temporal.PlainDate => {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayOf(text, context);
    const parsed = moment.safeParse(text);
    if (parsed.success) return parsed.data;
    context.addIssue({
      code: 'custom',
      params: { expected: 'uma data, como 2026-11-24, ou data e hora com fuso, como 2026-11-24T10:00:00-03:00' },
    });
    return z.NEVER;
  });

function dayOf(text: string, context: z.RefinementCtx): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    context.addIssue({ code: 'custom', params: { expected: 'uma data que exista no calendário' } });
    return z.NEVER;
  }
}
