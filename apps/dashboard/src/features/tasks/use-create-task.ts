import type { TaskItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { tasksTexts } from './texts/tasks.ts';

export type NewTask = Pick<TaskItem, 'title' | 'kind' | 'urgent' | 'dueAt' | 'assigneeId'>;

/** Adds a task. */
export function useCreateTask() {
  const words = useTexts(tasksTexts);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (task: NewTask) => trpc.tasks.create.mutate(task),
    onSuccess: () => toast({ text: words.created }),
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
