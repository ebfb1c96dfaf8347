import { z } from 'zod';

const rows = z.array(z.record(z.string(), z.json()));

/** Everything held on one patient. */
export const patientDossier = z
  .object({
    patient: z.record(z.string(), z.json()),
    contacts: rows,
    permissions: rows,
    appointments: rows,
    memories: rows,
    messages: rows,
    scheduledMessages: rows,
    tasks: rows,
    feedback: rows,
    waitingList: rows,
    legalBasis: z.record(z.string(), z.string()).meta({ description: 'Base legal de cada finalidade (LGPD)' }),
  })
  .meta({ id: 'PatientDossier' });

/** What became of each kind of data. */
export const erasure = z
  .object({
    items: z.array(
      z.object({
        what: z.string(),
        outcome: z.enum(['erased', 'kept']),
        count: z.number().int(),
        reason: z.enum(['chart-law', 'other-people', 'accountability']).nullable(),
      }),
    ),
  })
  .meta({ id: 'Erasure' });
