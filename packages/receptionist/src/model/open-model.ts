import { type Model, OpenAIProvider } from '@openai/agents';
import type { Clock } from '@post/application';
import OpenAI from 'openai';
import { CircuitBreaker, type CircuitState } from './circuit-breaker.ts';
import { fetchWithin } from './fetch-within.ts';
import { guardedModel } from './guarded-model.ts';
import type { ModelConfig } from './model-config.ts';
import type { ModelWatch } from './model-watch.ts';

export interface OpenedModel {
  readonly name: string;
  readonly timeoutMs: number;
  /** How many tokens one call may write, in the words of the endpoint. */
  readonly outputLimit: { readonly maxTokens: number } | { readonly providerData: Readonly<Record<string, number>> };
  circuit(): CircuitState;
  load(): Promise<Model>;
}

/** A reply takes a few hundred tokens; what a model thinks before it speaks counts too. */
const MOST_OUTPUT_TOKENS = 4_000;

const UNWATCHED: ModelWatch = { callEnded: () => {}, circuitChanged: () => {} };

/** Opens the endpoint once for the whole process: its circuit is shared by all turns. */
export function openModel(config: ModelConfig, clock: Clock, watch: ModelWatch = UNWATCHED): OpenedModel {
  const client = new OpenAI({
    apiKey: config.apiKey,
    ...(config.baseUrl === undefined ? {} : { baseURL: config.baseUrl }),
    timeout: config.timeoutMs,
    maxRetries: 0,
    fetch: fetchWithin,
  });
  const provider = new OpenAIProvider({ openAIClient: client, useResponses: config.api === 'responses' });
  const breaker = new CircuitBreaker(clock, (state) => watch.circuitChanged(state));
  const guard = { breaker, watch, timeoutMs: config.timeoutMs };
  return {
    name: config.model,
    timeoutMs: config.timeoutMs,
    outputLimit: outputLimit(config),
    circuit: () => breaker.state,
    load: async () => guardedModel(await provider.getModel(config.model), guard),
  };
}

/** OpenAI's own newer models refuse the old name of the limit in chat completions; other endpoints know only the old one. */
function outputLimit({ api, baseUrl }: ModelConfig): OpenedModel['outputLimit'] {
  return api === 'chat_completions' && baseUrl === undefined
    ? { providerData: { max_completion_tokens: MOST_OUTPUT_TOKENS } }
    : { maxTokens: MOST_OUTPUT_TOKENS };
}
