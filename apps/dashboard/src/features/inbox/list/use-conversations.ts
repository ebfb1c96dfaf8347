import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';
import type { ListFilter } from './use-list-filter.ts';

const PAGE = 50;

/** The conversations of a view, newest first, a page at a time. */
export function useConversations({ view, search }: ListFilter) {
  const query = useInfiniteQuery({
    queryKey: ['conversations', 'list', { view, search }],
    queryFn: ({ pageParam }) =>
      trpc.conversations.list.query({ view, ...(search && { search }), limit: PAGE, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  return { ...query, conversations: query.data?.pages.flatMap(({ items }) => items) };
}
