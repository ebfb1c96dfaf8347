import type { SendOutcome } from '@post/application';

/** Failures before a byte of the request left: the provider cannot have taken the message. */
const NOTHING_WRITTEN: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a send that failed without an answer means: surely not sent, or perhaps. */
export function outcomeOfFailure(error: unknown): SendOutcome {
  const code = failureCode(error);
  if (NOTHING_WRITTEN.has(code))
    return { kind: 'rejected', reason: `the provider is not reachable (${code})`, retryAfterMs: 0 };
  return { kind: 'unknown', reason: `the provider did not answer (${code})` };
}

/** fetch wraps what happened; the innermost code is the one that tells. */
function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return 'failure';
  const own: unknown = Reflect.get(error, 'code');
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  if (inner instanceof Error) return failureCode(inner);
  return typeof own === 'string' ? own : error.name;
}
