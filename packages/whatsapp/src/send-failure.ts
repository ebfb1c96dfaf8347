import type { SendOutcome } from '@post/application';

/** What a send that failed without an answer means: surely not sent, or perhaps. */
export function outcomeOfFailure(error: unknown): SendOutcome {
  const causes = rootCauses(error);
  const code = causes.map(codeOf).join(', ');
  if (causes.every(beforeWriting))
    return { kind: 'rejected', reason: `the provider is not reachable (${code})`, retryAfterMs: 0 };
  return { kind: 'unknown', reason: `the provider did not answer (${code})` };
}

/** fetch wraps what happened, and a name with several addresses fails once for each of them. */
function rootCauses(error: unknown): readonly unknown[] {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap(rootCauses);
  if (error instanceof Error && error.cause instanceof Error) return rootCauses(error.cause);
  return [error];
}

/** What happens while the name is looked up and the connection is made, so before a byte of the request left. */
const CONNECTING: ReadonlySet<string> = new Set(['connect', 'getaddrinfo']);
const CONNECT_CODES: ReadonlySet<string> = new Set(['ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT']);

function beforeWriting(error: unknown): boolean {
  return CONNECT_CODES.has(codeOf(error)) || CONNECTING.has(ownText(error, 'syscall') ?? '');
}

function codeOf(error: unknown): string {
  return ownText(error, 'code') ?? (error instanceof Error ? error.name : 'failure');
}

function ownText(error: unknown, key: 'code' | 'syscall'): string | null {
  const value: unknown = error instanceof Error ? Reflect.get(error, key) : null;
  return typeof value === 'string' ? value : null;
}
