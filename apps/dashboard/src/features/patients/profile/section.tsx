import { type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One side of a patient. */
export function Section({ title, action, children }: SectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="rounded-2xl border border-line bg-surface p-4 lg:p-5">
      <header className="mb-3 flex min-h-8 items-center justify-between gap-2">
        <h3 id={titleId} className="font-semibold text-base">
          {title}
        </h3>
        {action}
      </header>
      {children}
    </section>
  );
}
