import { useQuery } from '@tanstack/react-query';
import { trpc } from './trpc.ts';
import { useDebounced } from './use-debounced.ts';

const SHORTEST = 2;
const SHOWN = 6;

/** Patients by part of their name or phone; nobody while hardly anything is typed. */
export function usePatientSearch(typed: string) {
  const search = useDebounced(typed.trim());
  const query = useQuery({
    queryKey: ['patients', 'list', { search, limit: SHOWN }],
    queryFn: () => trpc.patients.list.query({ search, limit: SHOWN }).then(({ items }) => items),
    enabled: search.length >= SHORTEST,
  });
  return { found: search.length >= SHORTEST ? query.data : undefined, isError: query.isError };
}
