import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/trpc.ts';

/** More than a clinic writes. */
const ALL = 500;

/** Everything the clinic wrote, by title. */
export function useDocuments() {
  return useQuery({
    queryKey: ['knowledge', 'list'],
    queryFn: async () => (await trpc.knowledge.list.query({ limit: ALL })).items,
  });
}
