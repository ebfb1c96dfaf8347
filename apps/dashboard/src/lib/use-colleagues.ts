import { useQuery } from '@tanstack/react-query';
import { trpc } from './trpc.ts';

/** Who can take a conversation or a task: everyone at the front desk. */
export function useColleagues() {
  return useQuery({
    queryKey: ['team', 'colleagues'],
    queryFn: async () => (await trpc.team.colleagues.query()).filter(({ role }) => role !== 'professional'),
  });
}
