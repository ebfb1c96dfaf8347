import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

/** Who can take a conversation: everyone at the front desk. */
export function useColleagues() {
  return useQuery({
    queryKey: ['team', 'colleagues'],
    queryFn: async () => (await trpc.team.colleagues.query()).filter(({ role }) => role !== 'professional'),
  });
}
