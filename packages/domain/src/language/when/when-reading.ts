import type { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../../clinic/clinic.ts';

/** Both ends of a range are included. `days` are alternatives that were named one by one ("dia 5 ou dia 9"). */
export type DateReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'days'; readonly dates: readonly Temporal.PlainDate[] }
  | { readonly kind: 'range'; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

/**
 * `exact` has several candidates, the likeliest first, when morning or afternoon was not said ("às 3"); `time` is the
 * first of them. A window is the time at which a visit may start, half-open [from, to); null means open.
 */
export type TimeReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'exact'; readonly time: Temporal.PlainTime; readonly candidates: readonly Temporal.PlainTime[] }
  | { readonly kind: 'several'; readonly times: readonly Temporal.PlainTime[] }
  | { readonly kind: 'window'; readonly from: Temporal.PlainTime | null; readonly to: Temporal.PlainTime | null };

export type WhenProblem =
  | { readonly kind: 'weekday-mismatch'; readonly weekday: Weekday; readonly date: Temporal.PlainDate }
  /** 30/02, 31/04, 29/02 of a common year; `said` in normalised words. */
  | { readonly kind: 'no-such-date'; readonly said: string }
  | { readonly kind: 'past'; readonly date: Temporal.PlainDate }
  /** 25h, 10:75. */
  | { readonly kind: 'no-such-time'; readonly said: string };

/** A stretch of the text as written, end excluded. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What a text says about when. A problem with the date leaves `date` at none: it is asked again, never guessed. */
export interface WhenReading {
  readonly date: DateReading;
  /** Weekdays that narrow without fixing a day: "às terças", "terça ou quinta", "uma sexta do fim do mês". */
  readonly weekdays: readonly Weekday[];
  readonly time: TimeReading;
  readonly problems: readonly WhenProblem[];
  /** What was read as a date or a time, in order; the rest of the text says other things. */
  readonly spans: readonly TextSpan[];
}
