import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

/** One conversation: with whom, and who answers. */
export function useConversation(conversationId: string) {
  return useQuery({
    queryKey: ['conversations', 'get', { id: conversationId }],
    queryFn: () => trpc.conversations.get.query({ id: conversationId }),
  });
}
