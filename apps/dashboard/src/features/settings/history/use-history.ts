import type { AuditItem } from '@post/api/contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

export interface HistoryFilter {
  readonly about: string;
  readonly by: AuditItem['by'] | null;
  /** YYYY-MM-DD */
  readonly from: string | null;
}

const PAGE = 50;

/** What was done, newest first, a page at a time. */
export function useHistory({ about, by, from }: HistoryFilter) {
  const query = useInfiniteQuery({
    queryKey: ['audit', 'list', { about, by, from }],
    queryFn: ({ pageParam }) =>
      trpc.audit.list.query({ about, ...(by && { by }), ...(from && { from }), limit: PAGE, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  return { ...query, entries: query.data?.pages.flatMap(({ items }) => items) };
}
