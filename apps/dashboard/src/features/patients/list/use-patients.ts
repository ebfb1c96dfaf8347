import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

const PAGE = 50;

/** Patients by part of the name or phone, in the order of their names, a page at a time. */
export function usePatients(search: string) {
  const query = useInfiniteQuery({
    queryKey: ['patients', 'list', { search }],
    queryFn: ({ pageParam }) =>
      trpc.patients.list.query({ ...(search !== '' && { search }), limit: PAGE, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  return { ...query, patients: query.data?.pages.flatMap(({ items }) => items) };
}
