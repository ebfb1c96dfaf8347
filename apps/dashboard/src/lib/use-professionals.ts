import { useQuery } from '@tanstack/react-query';
import { trpc } from './trpc.ts';

/** Who has an agenda here. */
export function useProfessionals() {
  const query = useQuery({
    queryKey: ['catalogue', 'professionals'],
    queryFn: () => trpc.catalogue.professionals.query({ limit: 100 }).then(({ items }) => items),
  });
  return query.data ?? [];
}
