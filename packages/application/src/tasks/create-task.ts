import type { Actor } from '../actor.ts';
import type { Ports } from '../ports/index.ts';
import type { NewTask, Task } from '../ports/task.ts';

export type CreateTaskOutcome =
  | { readonly kind: 'created'; readonly task: Task }
  | { readonly kind: 'empty-title' }
  | { readonly kind: 'unknown-conversation' }
  | { readonly kind: 'unknown-colleague' };

/** Adds a task for staff. */
export async function createTask(
  ports: Pick<Ports, 'store' | 'nudges'>,
  actor: Actor,
  request: NewTask,
): Promise<CreateTaskOutcome> {
  const title = request.title.trim();
  if (title === '') return { kind: 'empty-title' };
  const outcome = await ports.store.transact(actor.clinicId, async (tx): Promise<CreateTaskOutcome> => {
    if (request.conversationId && !(await tx.conversation(request.conversationId)))
      return { kind: 'unknown-conversation' };
    if (request.assigneeId && !(await tx.staffMember(request.assigneeId))) return { kind: 'unknown-colleague' };
    const task = await tx.insertTask({ ...request, title });
    await tx.appendEvents(actor, [{ kind: 'task.created', subjectId: task.id, detail: { urgent: task.urgent } }]);
    return { kind: 'created', task };
  });
  if (outcome.kind === 'created') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
