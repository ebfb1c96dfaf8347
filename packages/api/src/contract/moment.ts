import { Temporal } from '@post/domain';
import { z } from 'zod';

/** An instant as ISO 8601 with offset. In an address a `+` that was not escaped arrives as a space; it is put back. */
export const moment = z
  .string()
  .meta({ format: 'date-time', examples: ['2026-11-24T10:00:00-03:00'] })
  .transform((text, context): Temporal.Instant => {
    try {
      return Temporal.Instant.from(text.replace(/ (?=\d\d:?\d\d$)/, '+'));
    } catch {
      context.addIssue({
        code: 'custom',
        params: { expected: 'data e hora com fuso, como 2026-11-24T10:00:00-03:00' },
      });
      return z.NEVER;
    }
  });
