import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

export type BadgeTone = 'plain' | 'accent' | 'cora' | 'good' | 'warn' | 'danger';

const TONES: Readonly<Record<BadgeTone, string>> = {
  plain: 'bg-sunken text-ink-soft',
  accent: 'bg-accent-soft text-accent-text',
  cora: 'bg-cora-soft text-cora',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
};

export interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly children: ReactNode;
}

/** One or two words about the state of something. */
export function Badge({ tone = 'plain', children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-full px-2 font-medium text-2xs [&_svg]:size-3',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
