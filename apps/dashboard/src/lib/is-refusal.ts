import { TRPCClientError } from '@trpc/client';

/** The server understood and said no; asking again gets the same answer. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const status: unknown = error.data?.httpStatus;
  return typeof status === 'number' && status < 500;
}
