import type { TaskItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { tasksTexts } from './texts/tasks.ts';

export type TaskPatch = Partial<Pick<TaskItem, 'title' | 'status' | 'started' | 'urgent' | 'dueAt' | 'assigneeId'>>;

export interface TaskChange {
  readonly task: TaskItem;
  readonly patch: TaskPatch;
  /** What is said when it is done. */
  readonly said: string;
}

/** Changes a task: shown at once, put back when refused, undone with one click. */
export function useChangeTask() {
  const words = useTexts(tasksTexts);
  const client = useQueryClient();
  const show = (task: TaskItem) =>
    client.setQueriesData<readonly TaskItem[]>({ queryKey: ['tasks', 'list'] }, (tasks) =>
      tasks?.map((one) => (one.id === task.id ? task : one)),
    );
  return useMutation({
    mutationFn: ({ task: { id }, patch }: TaskChange) => trpc.tasks.change.mutate({ id, ...patch }),
    onMutate: async ({ task, patch }) => {
      await client.cancelQueries({ queryKey: ['tasks', 'list'] });
      show({ ...task, ...patch });
    },
    onSuccess: (_changed, { task, patch, said }) => {
      const undo = async () => {
        await trpc.tasks.change.mutate({ id: task.id, ...undoing(task, patch) }).catch(() => {
          toast({ text: words.notChanged, tone: 'danger' });
        });
        await client.invalidateQueries({ queryKey: ['tasks'] });
      };
      toast({ text: said, action: { label: words.undo, run: () => void undo() } });
    },
    onError: (_error, { task }) => {
      show(task);
      toast({ text: words.notChanged, tone: 'danger' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

/** What puts a task back where it was: only what was changed, so that a colleague's changes since then stay. */
function undoing(before: TaskItem, patch: TaskPatch): TaskPatch {
  return Object.fromEntries(Object.entries(before).filter(([field]) => field in patch));
}
