import { useFormat } from '../../lib/format.ts';
import { HEIGHT, linePath, WIDTH } from './line-path.ts';

export interface LineChartProps {
  readonly label: string;
  /** One value a day; null where there is none. */
  readonly now: readonly (number | null)[];
  readonly before: readonly (number | null)[];
  /** The days of `now`. */
  readonly days: readonly string[];
  readonly say: (value: number) => string;
}

/** Two lines over the same days of two periods. What it shows can be read in the table below it. */
export function LineChart({ label, now, before, days, say }: LineChartProps) {
  const format = useFormat();
  const top = Math.max(0, ...[...now, ...before].filter((value) => value !== null));
  const day = (at: number) => format.shortDay(`${days.at(at)}T00:00:00`);
  return (
    <figure className="mt-4">
      <div className="relative h-36">
        {[0, 50, 100].map((height) => (
          <span
            key={height}
            aria-hidden="true"
            className="absolute inset-x-0 border-line border-t"
            style={{ top: `${height}%` }}
          />
        ))}
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
          fill="none"
          strokeLinejoin="round"
          strokeLinecap="round"
        >
          <path
            d={linePath(before, top)}
            className="stroke-line-strong"
            strokeWidth="1.5"
            strokeDasharray="3 4"
            vectorEffect="non-scaling-stroke"
          />
          <path d={linePath(now, top)} className="stroke-accent" strokeWidth="2.5" vectorEffect="non-scaling-stroke" />
        </svg>
        {top > 0 && (
          <span aria-hidden="true" className="-top-5 absolute right-0 text-2xs text-ink-soft tabular-nums">
            {say(top)}
          </span>
        )}
      </div>
      <figcaption aria-hidden="true" className="mt-1.5 flex justify-between text-2xs text-ink-soft tabular-nums">
        <span>{day(0)}</span>
        <span>{day(Math.floor(days.length / 2))}</span>
        <span>{day(-1)}</span>
      </figcaption>
    </figure>
  );
}
