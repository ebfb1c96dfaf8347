import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

/** Whose appointments this phone looks after. The key makes both patient and appointment events read it again. */
export function usePeople(conversationId: string) {
  return useQuery({
    queryKey: ['appointments', 'people', { id: conversationId }],
    queryFn: () => trpc.conversations.people.query({ id: conversationId }),
  });
}
