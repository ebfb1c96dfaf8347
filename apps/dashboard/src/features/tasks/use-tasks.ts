import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/trpc.ts';
import { useOpenTasks } from '../../lib/use-open-tasks.ts';

/** Of what is done, the newest are enough: the rest is history. */
const RECENT = 30;

/** Everything open, and what was done lately. */
export function useTasks() {
  const open = useOpenTasks();
  const done = useQuery({
    queryKey: ['tasks', 'list', { status: 'done' }],
    queryFn: async () => (await trpc.tasks.list.query({ status: 'done', limit: RECENT })).items,
  });
  const tasks = open.data && done.data && [...open.data, ...done.data];
  const isError = open.isError || done.isError;
  const retry = () => void Promise.all([open.refetch(), done.refetch()]);
  return { tasks, isError, retry };
}
