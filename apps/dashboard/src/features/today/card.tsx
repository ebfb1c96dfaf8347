import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from '../../lib/class-names.ts';

export interface CardProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly count?: number;
  readonly tone?: 'plain' | 'cora';
  readonly children: ReactNode;
}

/** One thing to know about the day. */
export function Card({ icon: Icon, title, count = 0, tone = 'plain', children }: CardProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={classNames(
        'rounded-2xl border p-4',
        tone === 'cora' ? 'border-cora-line bg-cora-soft' : 'border-line bg-surface',
      )}
    >
      <h2 id={titleId} className="mb-3 flex items-center gap-2 font-semibold">
        <Icon aria-hidden="true" className={classNames('size-4', tone === 'cora' ? 'text-cora' : 'text-ink-soft')} />
        {title}
        {count > 0 && (
          <span className="ml-auto rounded-full bg-sunken px-2 font-medium text-ink-soft text-xs tabular-nums">
            {count}
          </span>
        )}
      </h2>
      {children}
    </section>
  );
}
