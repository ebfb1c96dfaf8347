import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';

const WIDTHS = { small: 'max-w-2xl gap-8', medium: 'max-w-3xl gap-4', large: 'max-w-4xl gap-4' } as const;

export interface ColumnScreenProps {
  readonly title: string;
  readonly intro: ReactNode;
  readonly width: keyof typeof WIDTHS;
  readonly children: ReactNode;
}

/** A screen that is read from top to bottom: what it is, and one thing under the other. */
export function ColumnScreen({ title, intro, width, children }: ColumnScreenProps) {
  return (
    <div className="h-full overflow-y-auto p-4 pt-10 lg:p-6">
      <div className={classNames('mx-auto flex flex-col', WIDTHS[width])}>
        <header>
          <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
          <p className="text-ink-soft">{intro}</p>
        </header>
        {children}
      </div>
    </div>
  );
}
