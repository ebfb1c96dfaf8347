import { describe, expect, test } from 'vitest';
import { outcomeOfFailure } from './send-failure.ts';

function failure(code: string, syscall?: string): Error {
  return Object.assign(new Error(code), { code, ...(syscall === undefined ? {} : { syscall }) });
}

function fetchFailure(cause: unknown): Error {
  return new TypeError('fetch failed', { cause });
}

describe('a failed send', () => {
  test.each([
    ['nobody listens', failure('ECONNREFUSED', 'connect')],
    ['the name is not known', failure('ENOTFOUND', 'getaddrinfo')],
    ['the name server is away', failure('EAI_AGAIN', 'getaddrinfo')],
    ['there is no way there', failure('ENETUNREACH', 'connect')],
    ['the connection is never made', failure('ETIMEDOUT', 'connect')],
    ['the connection takes too long', failure('UND_ERR_CONNECT_TIMEOUT')],
    [
      'none of its addresses answers',
      new AggregateError([failure('ETIMEDOUT', 'connect'), failure('ENETUNREACH', 'connect')]),
    ],
  ])('%s: nothing left, so it is tried again', (_why, cause) => {
    expect(outcomeOfFailure(fetchFailure(cause))).toMatchObject({ kind: 'rejected', retryAfterMs: 0 });
  });

  test.each([
    ['the connection breaks', fetchFailure(failure('ECONNRESET', 'read'))],
    ['the line goes dead while it waits', fetchFailure(failure('ETIMEDOUT', 'read'))],
    ['the other side closes', fetchFailure(failure('UND_ERR_SOCKET'))],
    ['the answer takes too long', new DOMException('late', 'TimeoutError')],
    ['it is given up', new DOMException('stop', 'AbortError')],
    ['one address breaks after the other was refused', new AggregateError([failure('ECONNREFUSED'), failure('EPIPE')])],
    ['nothing is known', 'a text instead of an error'],
    ['nothing failed by name', new AggregateError([])],
  ])('%s: it may have been sent', (_why, error) => {
    expect(outcomeOfFailure(error).kind).toBe('unknown');
  });

  test('the reason names the failure and nothing of the message', () => {
    expect(outcomeOfFailure(fetchFailure(failure('ECONNREFUSED', 'connect')))).toMatchObject({
      reason: 'the provider is not reachable (ECONNREFUSED)',
    });
    expect(outcomeOfFailure(new DOMException('late', 'TimeoutError'))).toMatchObject({
      reason: 'the provider did not answer (TimeoutError)',
    });
  });
});
