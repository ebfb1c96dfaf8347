import { MaxTurnsExceededError } from '@openai/agents';
import type { ModelFailure } from '@post/application';
import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { UngroundedReplyError } from '../grounding/grounded-words.ts';
import { CircuitOpenError } from './circuit-open-error.ts';

/** What an error of a model call, or of a run with a model, says about the endpoint. */
export function readModelFailure(error: unknown): ModelFailure {
  if (error instanceof CircuitOpenError) return 'circuit-open';
  if (error instanceof UngroundedReplyError) return 'ungrounded';
  if (error instanceof MaxTurnsExceededError) return 'too-many-calls';
  if (error instanceof APIConnectionTimeoutError || isTimeout(error)) return 'timeout';
  if (error instanceof APIConnectionError || isBrokenOff(error)) return 'unreachable';
  if (error instanceof APIError && typeof error.status === 'number') return byStatus(error.status);
  return 'nonsense';
}

function byStatus(status: number): ModelFailure {
  if (status === 429) return 'rate-limited';
  if (status === 408) return 'timeout';
  return status >= 500 ? 'server-error' : 'refused';
}

/** The connection ended inside an answer: `fetch` says so with a TypeError that names the socket's error. */
function isBrokenOff(error: unknown): boolean {
  const cause = error instanceof TypeError ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
