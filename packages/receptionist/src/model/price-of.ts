import type { Meter } from './metered-model.ts';
import { MODEL_PRICES } from './model-prices.ts';

const DATED = /-\d{4}-\d{2}-\d{2}$/;

/** Millionths of a US dollar, rounded up; null when the price of the model is not known. */
export function priceOf(model: string, { inputTokens, cachedTokens, outputTokens }: Meter): number | null {
  const price = MODEL_PRICES[model.replace(DATED, '')];
  if (!price) return null;
  const fresh = Math.max(0, inputTokens - cachedTokens);
  return Math.ceil(fresh * price.input + cachedTokens * price.cached + outputTokens * price.output);
}
