import type { Task } from '@post/application';
import type { TaskItem } from '../contract/task.ts';
import { localTime } from './local-time.ts';

export function presentTask(task: Task, timeZone: string): TaskItem {
  const dueAt = task.dueAt && localTime(task.dueAt, timeZone);
  return { ...task, dueAt, createdAt: localTime(task.createdAt, timeZone) };
}
