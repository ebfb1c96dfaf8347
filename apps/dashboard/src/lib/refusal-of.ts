import type { AppRouter } from '@post/api';
import type { PatientItem, RefusalCode } from '@post/api/contract';
import { TRPCClientError } from '@trpc/client';

/** Why the server said no. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** What stands there now, when something older was edited. */
  readonly current: PatientItem | null;
}

/** The refusal in an error; null when it is a failure, which may pass. */
export function refusalOf(error: unknown): Refusal | null {
  if (!isFromServer(error) || !error.data || !('refusal' in error.data)) return null;
  const { refusal: code, current = null } = error.data;
  return { code, message: error.message, current };
}

function isFromServer(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}
