import type { TaskId } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { Task, TaskChange } from '../ports/task.ts';

export type ChangeTaskOutcome =
  | { readonly kind: 'changed'; readonly task: Task }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'empty-title' }
  | { readonly kind: 'unknown-colleague' };

/** Changes a task's words, due time, urgency or status, and whose it is. */
export async function changeTask(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  actor: Actor,
  request: { readonly taskId: TaskId; readonly change: TaskChange },
): Promise<ChangeTaskOutcome> {
  const { taskId, change } = request;
  if (change.title?.trim() === '') return { kind: 'empty-title' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<ChangeTaskOutcome> => {
    if (!(await tx.task(taskId))) return { kind: 'unknown' };
    if (change.assigneeId && !(await tx.staffMember(change.assigneeId))) return { kind: 'unknown-colleague' };
    const task = await tx.changeTask(taskId, change, ports.clock.now());
    await tx.appendEvents(actor, [{ kind: 'task.changed', subjectId: taskId, detail: { status: task.status } }]);
    return { kind: 'changed', task };
  });
  if (outcome.kind === 'changed') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
