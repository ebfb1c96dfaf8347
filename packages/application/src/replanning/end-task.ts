import type { TaskId, Temporal } from '@post/domain';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { ClinicTransaction } from '../ports/store.ts';

/** Closes the task of a visit that needs nobody any more. */
export async function endTask(
  tx: ClinicTransaction,
  taskId: TaskId,
  now: Temporal.Instant,
): Promise<readonly ClinicEvent[]> {
  const task = await tx.task(taskId);
  if (task?.status !== 'open') return [];
  await tx.changeTask(taskId, { status: 'done' }, now);
  return [{ kind: 'task.changed', subjectId: taskId, detail: { status: 'done' } }];
}
