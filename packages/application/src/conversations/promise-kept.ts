import type { TaskId } from '@post/domain';
import type { ClinicEvent } from '../ports/clinic-event.ts';

/** A person answered in the conversation, so what was promised there is done. */
export function promiseKept(taskId: TaskId): ClinicEvent {
  return { kind: 'task.changed', subjectId: taskId, detail: { status: 'done', closedBy: 'answer' } };
}
