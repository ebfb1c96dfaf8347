import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';

/** The cache of everything read from the server. Live events say when it is old, so time alone does not. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && !isRefusal(error),
      },
    },
  });
}

/** The server understood and said no; asking again gets the same answer. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const status: unknown = error.data?.httpStatus;
  return typeof status === 'number' && status < 500;
}
