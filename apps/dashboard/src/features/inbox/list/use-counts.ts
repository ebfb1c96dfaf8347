import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

/** How much waits, is mine, is unread. */
export function useCounts(enabled = true) {
  return useQuery({ queryKey: ['conversations', 'counts'], queryFn: () => trpc.conversations.counts.query(), enabled })
    .data;
}
