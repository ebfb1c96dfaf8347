import type { DayFiguresItem } from '@post/api/contract';

/** What is followed over time. */
export const METRICS = ['bookings', 'alone', 'reply', 'missed', 'score'] as const;
export type Metric = (typeof METRICS)[number];

/** Of these, less is better. */
export const LESS_IS_BETTER: ReadonlySet<Metric> = new Set(['reply', 'missed']);
/** These are shares, between 0 and 1. */
export const SHARES: ReadonlySet<Metric> = new Set(['alone', 'missed']);

/** A metric over some days; null when there is nothing to tell it from. */
export function measure(metric: Metric, days: readonly DayFiguresItem[]): number | null {
  const sum = (of: (day: DayFiguresItem) => number) => days.reduce((total, day) => total + of(day), 0);
  switch (metric) {
    case 'bookings':
      return sum(({ bookings }) => bookings.cora);
    case 'alone':
      return share(
        sum(({ resolvedAlone }) => resolvedAlone),
        sum(({ conversations }) => conversations),
      );
    case 'missed':
      return share(
        sum(({ noShows }) => noShows),
        sum(({ noShows, attended }) => noShows + attended),
      );
    case 'score':
      return share(
        sum(({ scores, meanScore }) => scores * (meanScore ?? 0)),
        sum(({ scores }) => scores),
      );
    case 'reply':
      return median(days.map(({ medianReplySeconds }) => medianReplySeconds).filter((seconds) => seconds !== null));
  }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
