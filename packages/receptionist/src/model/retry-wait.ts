import type { ModelFailure } from '@post/application';
import { APIError } from 'openai';

/**
 * Waits before another try of a model call, in milliseconds by failed try: enough for a dropped connection or a worker
 * that restarts. Past that the guided model answers sooner than the endpoint would.
 */
const WAITS: Partial<Readonly<Record<ModelFailure, readonly number[]>>> = {
  unreachable: [100, 400],
  'server-error': [100, 400],
  'rate-limited': [200, 1_000],
};

/** An endpoint that asks for more patience than this is not waited for. */
const LONGEST_WAIT_MS = 3_000;

/** How long to wait before trying again; null: don't. `tries` is how many there were. */
export function retryWait(failure: ModelFailure, error: unknown, tries: number): number | null {
  const planned = WAITS[failure]?.[tries - 1];
  if (planned === undefined) return null;
  const asked = Math.max(planned, askedWait(error) ?? 0);
  return asked <= LONGEST_WAIT_MS ? asked : null;
}

function askedWait(error: unknown): number | null {
  const headers = error instanceof APIError ? error.headers : undefined;
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact)) return exact;
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : null;
}
