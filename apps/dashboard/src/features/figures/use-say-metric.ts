import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import { type Metric, SHARES } from './metric.ts';
import { figuresTexts } from './texts/figures.ts';

/** How a value of a metric is said: a count, a share or a duration. */
export function useSayMetric(metric: Metric): (value: number | null) => string {
  const words = useTexts(figuresTexts);
  const format = useFormat();
  return (value) => {
    if (value === null) return words.nothing;
    if (SHARES.has(metric)) return format.percent(value);
    return metric === 'reply' ? format.duration(value * 1_000) : format.number(Math.round(value * 10) / 10);
  };
}
