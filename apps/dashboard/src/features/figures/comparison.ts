import { LESS_IS_BETTER, type Metric, SHARES } from './metric.ts';

export interface Comparison {
  readonly direction: 'more' | 'less' | 'same';
  readonly isGood: boolean;
  /** Of shares the difference itself, of everything else the difference relative to before. */
  readonly by: number;
}

/** How a period stands against the one before; null when there is nothing to compare with. */
export function compare(metric: Metric, now: number | null, before: number | null): Comparison | null {
  if (now === null || before === null) return null;
  const isShare = SHARES.has(metric);
  if (!isShare && before === 0) return now === 0 ? { direction: 'same', isGood: true, by: 0 } : null;
  const by = isShare ? now - before : (now - before) / before;
  // Less than half a percent would be said as "0%".
  if (Math.abs(by) < 0.005) return { direction: 'same', isGood: true, by: 0 };
  const direction = by > 0 ? 'more' : 'less';
  return { direction, isGood: (direction === 'less') === LESS_IS_BETTER.has(metric), by: Math.abs(by) };
}
