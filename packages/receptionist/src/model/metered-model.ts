import type { Model } from '@openai/agents';

export interface Meter {
  readonly requests: number;
  readonly inputTokens: number;
  /** Of these, the ones that the endpoint had in its cache. */
  readonly cachedTokens: number;
  readonly outputTokens: number;
}

/** The same model, with a count of what was taken from it, also when the run fails later. */
export function meteredModel(model: Model): { readonly model: Model; readonly meter: () => Meter } {
  let read: Meter = { requests: 0, inputTokens: 0, cachedTokens: 0, outputTokens: 0 };
  return {
    meter: () => read,
    model: {
      async getResponse(request) {
        const response = await model.getResponse(request);
        const { inputTokens, outputTokens, inputTokensDetails } = response.usage;
        const cached = inputTokensDetails.reduce((sum, details) => sum + (details.cached_tokens ?? 0), 0);
        read = {
          requests: read.requests + 1,
          inputTokens: read.inputTokens + inputTokens,
          cachedTokens: read.cachedTokens + cached,
          outputTokens: read.outputTokens + outputTokens,
        };
        return response;
      },
      getStreamedResponse: (request) => model.getStreamedResponse(request),
    },
  };
}
