import type { MemoryId, PatientId, ProfessionalId, Weekday } from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';
import { pageOf } from './page.ts';

const weekday = z
  .number()
  .int()
  .min(1)
  .max(7)
  .transform((day) => day as Weekday);

/** What is remembered, as code reads it; `key` says which fields count. */
const value = z.discriminatedUnion('key', [
  z.object({ key: z.literal('part-of-day'), part: z.enum(['morning', 'afternoon', 'evening']) }),
  z.object({ key: z.literal('not-weekdays'), weekdays: z.array(weekday).min(1).max(6) }),
  z.object({ key: z.literal('professional'), professionalId: id<ProfessionalId>() }),
  z.object({ key: z.literal('call-me'), name: z.string().trim().min(1).max(40) }),
  z.object({ key: z.literal('communication') }),
  z.object({ key: z.literal('note') }),
]);

const words = z.string().trim().max(500).nullish().meta({ description: 'Para communication e note: o texto' });

export const memoryItem = z
  .object({
    id: z.string(),
    kind: z.enum(['preference', 'fact']),
    text: z.string(),
    value: z.json(),
    source: z.enum(['patient', 'staff', 'api', 'import']),
    createdAt: z.string().meta({ format: 'date-time' }),
    updatedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Memory' });
export type MemoryItem = z.infer<typeof memoryItem>;

export const memoryPage = pageOf(memoryItem);

export const keepMemory = z.object({ id: id<PatientId>(), value, words });
export const changeMemory = z.object({ id: id<PatientId>(), memoryId: id<MemoryId>(), value, words });
export const oneMemory = z.object({ id: id<PatientId>(), memoryId: id<MemoryId>() });
