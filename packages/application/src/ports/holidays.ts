import type { Holiday } from '@post/domain';
import type { Temporal } from 'temporal-polyfill';

/** Public holidays that close a clinic in Brazil; both dates included. */
export interface Holidays {
  between(from: Temporal.PlainDate, to: Temporal.PlainDate): readonly Holiday[];
}
