import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import { type Metric, measure } from './metric.ts';
import { figuresTexts } from './texts/figures.ts';
import type { Figures } from './use-figures.ts';
import { useSayMetric } from './use-say-metric.ts';

export interface FigureTableProps {
  readonly metric: Metric;
  readonly figures: Figures;
}

/** The same days in numbers. */
export function FigureTable({ metric, figures: { now, before } }: FigureTableProps) {
  const words = useTexts(figuresTexts);
  const format = useFormat();
  const say = useSayMetric(metric);
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-10 items-center font-medium text-accent-text text-xs">
        {words.table}
      </summary>
      <table className="w-full text-left text-xs tabular-nums">
        <thead>
          <tr className="text-ink-soft">
            <th className="py-1.5 font-medium">{words.day}</th>
            <th className="py-1.5 font-medium">{words.now}</th>
            <th className="py-1.5 font-medium">{words.earlier}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {now.map((day, index) => {
            const then = before[index];
            return (
              <tr key={day.day}>
                <th scope="row" className="py-1.5 font-normal">
                  {format.day(`${day.day}T00:00:00`)}
                </th>
                <td>{say(measure(metric, [day]))}</td>
                <td className="text-ink-soft">{say(then ? measure(metric, [then]) : null)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
