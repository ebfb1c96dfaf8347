import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusal } from './is-refusal.ts';
import { isUnauthorized } from './is-unauthorized.ts';
import { meKey } from './me-key.ts';

/** The cache of everything read from the server. Live events say when it is old, so time alone does not. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isUnauthorized(error)) client.setQueryData(meKey, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && !isRefusal(error),
      },
    },
  });
  return client;
}
