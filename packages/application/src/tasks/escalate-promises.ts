import type { ClinicId } from '@post/domain';
import type { Ports } from '../ports/index.ts';

/** Makes every promise urgent that is overdue, in every clinic, each once however many replicas look; returns how many. */
export async function escalatePromises(ports: Pick<Ports, 'clinics' | 'store' | 'nudges' | 'clock'>): Promise<number> {
  let escalated = 0;
  for (const clinicId of await ports.clinics.ids()) escalated += await escalateIn(ports, clinicId);
  return escalated;
}

async function escalateIn(ports: Pick<Ports, 'store' | 'nudges' | 'clock'>, clinicId: ClinicId): Promise<number> {
  const overdue = await ports.store.transact(clinicId, async (tx) => {
    const ids = await tx.escalateOverdue(ports.clock.now());
    await tx.appendEvents(
      'system',
      ids.map((subjectId) => ({ kind: 'task.overdue', subjectId })),
    );
    return ids;
  });
  if (overdue.length > 0) ports.nudges.eventsAppended(clinicId);
  return overdue.length;
}
