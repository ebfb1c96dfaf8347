import type { ContactId } from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';

const purpose = z.enum(['reminders', 'campaigns']);

export const patientContactItem = z.object({
  id: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  relation: z.enum(['self', 'responsible']),
  permissions: z.array(
    z.object({
      purpose,
      allowed: z.boolean(),
      /** Null: nobody said anything, so the law's own answer holds. */
      since: z.string().meta({ format: 'date-time' }).nullable(),
      by: z.enum(['patient', 'staff', 'api']).nullable(),
    }),
  ),
});
export type PatientContactItem = z.infer<typeof patientContactItem>;

export const recordPermission = z.object({
  contactId: id<ContactId>(),
  purpose,
  state: z.enum(['granted', 'withdrawn']),
});
