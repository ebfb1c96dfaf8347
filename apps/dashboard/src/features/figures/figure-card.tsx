import { type ReactNode, useId } from 'react';
import { useTexts } from '../../lib/texts.ts';
import { Change } from './change.tsx';
import { FigureTable } from './figure-table.tsx';
import { LineChart } from './line-chart.tsx';
import { type Metric, measure } from './metric.ts';
import { figuresTexts } from './texts/figures.ts';
import type { Figures } from './use-figures.ts';
import { useSayMetric } from './use-say-metric.ts';

export interface FigureCardProps {
  readonly metric: Metric;
  readonly figures: Figures;
}

/** One number of the period, how it changed, and its days as a picture or as a table. */
export function FigureCard({ metric, figures: { now, before } }: FigureCardProps) {
  const words = useTexts(figuresTexts);
  const say = useSayMetric(metric);
  const titleId = useId();
  const total = measure(metric, now);
  const daily = (days: Figures['now']) => days.map((day) => measure(metric, [day]));
  return (
    <section aria-labelledby={titleId} className="flex flex-col rounded-2xl border border-line bg-surface p-5">
      <h2 id={titleId} className="font-semibold">
        {words.metrics[metric]}
      </h2>
      <p className="mt-0.5 text-ink-soft text-xs">{words.explains[metric]}</p>
      <p className="mt-3 font-semibold text-3xl tabular-nums tracking-tight">{say(total)}</p>
      <Change metric={metric} now={total} before={measure(metric, before)} days={now.length} />
      <LineChart
        label={words.chart(words.metrics[metric], say(total))}
        now={daily(now)}
        before={daily(before)}
        days={now.map(({ day }) => day)}
        say={say}
      />
      <p className="mt-2 flex flex-wrap gap-x-4 text-ink-soft text-xs">
        <Key line="bg-accent">{words.now}</Key>
        <Key line="bg-line-strong">{words.earlier}</Key>
      </p>
      <FigureTable metric={metric} figures={{ now, before }} />
    </section>
  );
}

interface KeyProps {
  readonly line: string;
  readonly children: ReactNode;
}

function Key({ line, children }: KeyProps) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className={`h-0.5 w-4 rounded-full ${line}`} />
      {children}
    </span>
  );
}
