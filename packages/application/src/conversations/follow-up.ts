import type { NewTask } from '../ports/task.ts';

/** What a turn leaves for staff, committed together with its reply. */
export interface FollowUp {
  readonly tasks: readonly Omit<NewTask, 'conversationId'>[];
  readonly handOver: boolean;
}

export const NO_FOLLOW_UP: FollowUp = { tasks: [], handOver: false };
