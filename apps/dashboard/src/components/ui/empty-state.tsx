import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What to do so that it is no longer empty. */
  readonly hint: string;
  readonly action?: ReactNode;
}

/** Nothing is here yet; it says why, and what to do about it. */
export function EmptyState({ icon: Icon, title, hint, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center gap-2 px-6 py-12 text-center">
      <span className="mb-2 inline-flex size-12 items-center justify-center rounded-2xl bg-accent-soft text-accent-text">
        <Icon aria-hidden="true" className="size-6" strokeWidth={1.75} />
      </span>
      <p className="font-semibold text-base text-ink">{title}</p>
      <p className="text-balance text-ink-soft leading-5">{hint}</p>
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
