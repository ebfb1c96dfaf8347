import { useQuery } from '@tanstack/react-query';
import { trpc } from './trpc.ts';

/** What the clinic offers. */
export function useServices() {
  const query = useQuery({
    queryKey: ['catalogue', 'services'],
    queryFn: () => trpc.catalogue.services.query({ limit: 100 }).then(({ items }) => items),
  });
  return query.data ?? [];
}
