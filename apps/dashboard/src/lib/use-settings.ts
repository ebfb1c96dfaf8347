import { useQuery } from '@tanstack/react-query';
import { trpc } from './trpc.ts';

/** Everything that can be set, as it stands. */
export function useSettings() {
  return useQuery({ queryKey: ['settings', 'get'], queryFn: () => trpc.settings.get.query() });
}
