import { ArrowDownRight, ArrowUpRight, Equal } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import { compare } from './comparison.ts';
import { type Metric, SHARES } from './metric.ts';
import { figuresTexts } from './texts/figures.ts';

export interface ChangeProps {
  readonly metric: Metric;
  readonly now: number | null;
  readonly before: number | null;
  readonly days: number;
}

const ICONS = { more: ArrowUpRight, less: ArrowDownRight, same: Equal } as const;

/** How the period stands against the one before, in words. */
export function Change({ metric, now, before, days }: ChangeProps) {
  const words = useTexts(figuresTexts);
  const format = useFormat();
  const comparison = compare(metric, now, before);
  if (!comparison) return <p className="mt-1 text-ink-soft text-xs">{words.noComparison(days)}</p>;
  const { direction, isGood, by } = comparison;
  const Icon = ICONS[direction];
  const amount = SHARES.has(metric) ? words.points(format.number(Math.round(by * 100))) : format.percent(by);
  return (
    <p
      className={classNames(
        'mt-1 inline-flex items-center gap-1 font-medium text-xs',
        direction === 'same' ? 'text-ink-soft' : isGood ? 'text-good' : 'text-danger',
      )}
    >
      <Icon aria-hidden="true" className="size-4" />
      {direction === 'same' ? words.same(days) : words[direction](amount, days)}
    </p>
  );
}
