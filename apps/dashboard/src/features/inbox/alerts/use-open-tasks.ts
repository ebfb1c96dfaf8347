import type { TaskItem } from '@post/api/contract';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

const MANY = 500;

/** What waits for a person, the newest first. */
export function useOpenTasks() {
  return useQuery({
    queryKey: ['tasks', 'list', { status: 'open' }],
    queryFn: async () => (await trpc.tasks.list.query({ status: 'open', limit: MANY })).items,
  });
}

/** The task that matters most in each conversation: an urgent one before any other. */
export function taskOfConversation(tasks: readonly TaskItem[]): ReadonlyMap<string, TaskItem> {
  const found = new Map<string, TaskItem>();
  for (const task of tasks) {
    if (task.conversationId === null) continue;
    const known = found.get(task.conversationId);
    if (!known || (task.urgent && !known.urgent)) found.set(task.conversationId, task);
  }
  return found;
}
