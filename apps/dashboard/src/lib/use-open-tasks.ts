import { useQuery } from '@tanstack/react-query';
import { trpc } from './trpc.ts';

const MANY = 500;

/** What waits for a person, the newest first. */
export function useOpenTasks(enabled = true) {
  return useQuery({
    queryKey: ['tasks', 'list', { status: 'open' }],
    queryFn: async () => (await trpc.tasks.list.query({ status: 'open', limit: MANY })).items,
    enabled,
  });
}
