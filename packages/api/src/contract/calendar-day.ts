import { Temporal } from '@post/domain';
import { z } from 'zod';

/** A day without time, such as a birthday. */
export const calendarDay = z
  .string()
  .meta({ format: 'date', examples: ['1990-05-03'] })
  .transform((text, context): Temporal.PlainDate => {
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' });
    } catch {
      context.addIssue({ code: 'custom', params: { expected: 'uma data, como 1990-05-03' } });
      return z.NEVER;
    }
  });
