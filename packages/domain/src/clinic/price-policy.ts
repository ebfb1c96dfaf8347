import type { Profession } from './profession.ts';

/** When a price may be told: to no one in a chat, to who asks, or unasked too. */
export const PRICE_POLICIES = ['never', 'when_asked', 'may_announce'] as const;
export type PricePolicy = (typeof PRICE_POLICIES)[number];

/** Psychologists and nutritionists may not use a price to attract; a clinic says so itself when it answers who asks. */
const STRICT: ReadonlySet<Profession> = new Set(['psychology', 'nutrition']);

/** What holds for a service whose clinic wrote no policy down: the strictest of those who offer it. */
export function defaultPricePolicy(professions: readonly Profession[]): PricePolicy {
  return professions.some((one) => STRICT.has(one)) ? 'never' : 'when_asked';
}

interface Priced {
  readonly pricePolicy: PricePolicy;
  readonly priceCents: number | null;
}

/** The price of this service may be said now; `asked` when the patient asked for a price. */
export function mayStatePrice(service: Priced, asked: boolean): boolean {
  if (service.priceCents === null || service.pricePolicy === 'never') return false;
  return asked || service.pricePolicy === 'may_announce';
}
