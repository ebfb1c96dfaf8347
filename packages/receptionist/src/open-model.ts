import { type Model, OpenAIProvider } from '@openai/agents';
import OpenAI from 'openai';

/** A model of OpenAI or of any endpoint that speaks its protocol. */
export interface ModelConfig {
  readonly apiKey: string;
  readonly baseUrl?: string;
  readonly model: string;
  readonly api: 'responses' | 'chat_completions';
  /** For one model call, its retry included. */
  readonly timeoutMs: number;
}

export interface OpenedModel {
  readonly timeoutMs: number;
  load(): Promise<Model>;
}

/** One quick retry rides out a dropped connection; past that the guided model answers sooner than the endpoint. */
const RETRIES = 1;

export function openModel(config: ModelConfig): OpenedModel {
  const client = new OpenAI({
    apiKey: config.apiKey,
    ...(config.baseUrl === undefined ? {} : { baseURL: config.baseUrl }),
    timeout: config.timeoutMs,
    maxRetries: RETRIES,
  });
  const provider = new OpenAIProvider({ openAIClient: client, useResponses: config.api === 'responses' });
  return { timeoutMs: config.timeoutMs, load: () => provider.getModel(config.model) };
}
