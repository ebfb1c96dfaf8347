import { setTimeout as pause } from 'node:timers/promises';
import type { Model, ModelRequest, ModelResponse } from '@openai/agents';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { CircuitOpenError } from './circuit-open-error.ts';
import type { ModelWatch } from './model-watch.ts';
import { readModelFailure } from './read-model-failure.ts';
import { retryWait } from './retry-wait.ts';

interface Guard {
  readonly breaker: CircuitBreaker;
  readonly watch: ModelWatch;
  readonly timeoutMs: number;
}

/** The same model, each call bounded in time, tried again by table, and not made while the endpoint rests. */
export function guardedModel(model: Model, guard: Guard): Model {
  return {
    getResponse: (request) => patiently(model, guard, request),
    getStreamedResponse: (request) => model.getStreamedResponse(request),
  };
}

async function patiently(model: Model, guard: Guard, request: ModelRequest): Promise<ModelResponse> {
  for (let tries = 1; ; tries += 1) {
    if (!guard.breaker.admits()) throw new CircuitOpenError();
    try {
      return await once(model, guard, request);
    } catch (error) {
      const wait = retryWait(readModelFailure(error), error, tries);
      if (wait === null) throw error;
      await pause(wait, undefined, request.signal ? { signal: request.signal } : {});
    }
  }
}

async function once(model: Model, { breaker, watch, timeoutMs }: Guard, request: ModelRequest): Promise<ModelResponse> {
  const limit = AbortSignal.timeout(timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
  const startedAt = performance.now();
  try {
    const response = await model.getResponse({ ...request, signal });
    breaker.succeeded();
    watch.callEnded('ok', performance.now() - startedAt);
    return response;
  } catch (error) {
    if (request.signal?.aborted) {
      breaker.undecided();
      throw error;
    }
    const failed = limit.aborted ? limit.reason : error;
    const failure = readModelFailure(failed);
    breaker.failed(failure === 'refused');
    watch.callEnded(failure, performance.now() - startedAt);
    throw failed;
  }
}
