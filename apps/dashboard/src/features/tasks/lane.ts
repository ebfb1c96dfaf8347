import type { TaskItem } from '@post/api/contract';

/** Where a task stands on the board. */
export const LANES = ['todo', 'doing', 'done'] as const;
export type Lane = (typeof LANES)[number];

export function laneOf({ status, started }: TaskItem): Lane {
  if (status === 'done') return 'done';
  return started ? 'doing' : 'todo';
}

/** What changes when a task goes there. What is done was begun, so that reopening it finds it as it was. */
export function placeIn(lane: Lane): Partial<Pick<TaskItem, 'status' | 'started'>> {
  return lane === 'done' ? { status: 'done' } : { status: 'open', started: lane === 'doing' };
}

export function isOverdue({ status, dueAt }: TaskItem, now: number): boolean {
  return status === 'open' && dueAt !== null && Date.parse(dueAt) < now;
}

/** Urgent first, then what is due soonest; what has no date comes last, the oldest first. */
export function byNeed(one: TaskItem, other: TaskItem): number {
  const due = ({ dueAt }: TaskItem) => (dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt));
  return (
    Number(other.urgent) - Number(one.urgent) ||
    due(one) - due(other) ||
    Date.parse(one.createdAt) - Date.parse(other.createdAt)
  );
}
