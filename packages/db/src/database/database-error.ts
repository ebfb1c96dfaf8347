import { StoreUnavailableError } from '@post/application';
import { type DriverFailure, driverFailure } from './sql-state.ts';

/**
 * A statement that the database refused. The driver's own error is left out: it carries the statement's parameters,
 * which are names and phones, and the embedded database's prints its whole source.
 */
export class DatabaseError extends Error {
  readonly code: string;
  readonly constraint: string | null;

  constructor(attempted: string, failure: DriverFailure, reason: string) {
    const where = failure.constraint === null ? '' : ` on ${failure.constraint}`;
    super(`the database refused ${attempted} (${failure.code}${where}): ${reason}`);
    this.name = 'DatabaseError';
    this.code = failure.code;
    this.constraint = failure.constraint;
  }
}

/** Turns a driver's error into ours; any other error is passed on as it is. */
export function toOurError(attempted: string, error: unknown): unknown {
  const failure = driverFailure(error);
  if (failure === null) return error;
  const reason = innermostMessage(error);
  if (failure.unavailable) return new StoreUnavailableError(attempted, new Error(`${failure.code}: ${reason}`));
  return new DatabaseError(attempted, failure, reason);
}

/** The server's own sentence names tables and constraints, never values; those are in `detail`, which is dropped. */
function innermostMessage(error: unknown): string {
  let message = '';
  for (let at = error; at instanceof Error; at = at.cause) message = at.message;
  return message.slice(0, 300);
}
