import { TRPCClientError } from '@trpc/client';

/** Whether the session is over, or never was. */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof TRPCClientError && error.data?.code === 'UNAUTHORIZED';
}
