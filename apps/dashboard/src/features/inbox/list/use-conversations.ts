import { useInfiniteQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

const PAGE = 50;

/** The conversations, newest first, a page at a time. */
export function useConversations() {
  const query = useInfiniteQuery({
    queryKey: ['conversations', 'list'],
    queryFn: ({ pageParam }) => trpc.conversations.list.query({ limit: PAGE, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  return { ...query, conversations: query.data?.pages.flatMap(({ items }) => items) };
}
