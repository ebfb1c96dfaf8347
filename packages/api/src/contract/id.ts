import { z } from 'zod';

/** An id of one kind. Ids come from answers of this API; what they look like is ours to change. */
export const id = <Kind extends string>() =>
  z
    .string()
    .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/)
    .meta({ format: 'uuid' })
    .transform((text) => text.toLowerCase() as Kind);
