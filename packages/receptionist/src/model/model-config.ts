/** A model of OpenAI or of any endpoint that speaks its protocol. */
export interface ModelConfig {
  readonly apiKey: string;
  readonly baseUrl?: string;
  readonly model: string;
  readonly api: 'responses' | 'chat_completions';
  /** For one model call. */
  readonly timeoutMs: number;
}
