import type { AppointmentId, Temporal } from '@post/domain';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { endTask } from './end-task.ts';

export interface Settled {
  readonly now: Temporal.Instant;
  readonly appointmentId: AppointmentId;
  readonly state: 'moved' | 'cancelled';
}

/** A visit that could not stay has gone, whoever moved it or called it off: what was kept for it is free, its task done. */
export async function settleReplanLine(
  tx: ClinicTransaction,
  { appointmentId, state, now }: Settled,
): Promise<readonly ClinicEvent[]> {
  const line = await tx.openReplanLine(appointmentId);
  if (!line) return [];
  await tx.changeReplanLine(line, { state });
  await tx.releaseTimeFor(appointmentId);
  return [
    { kind: 'replan.changed', subjectId: line.replanId },
    ...(line.taskId ? await endTask(tx, line.taskId, now) : []),
  ];
}
