import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { EmptyState } from '../ui/empty-state.tsx';

export interface ListAndDetailProps {
  readonly title: string;
  /** What can be done beside the title. */
  readonly action?: ReactNode;
  readonly list: ReactNode;
  /** The one that is open; null: none is. */
  readonly detail: ReactNode | null;
  /** What to say where the open one would be. */
  readonly pick: { readonly icon: LucideIcon; readonly title: string; readonly hint: string };
  /** Beside the open one, on a desk. */
  readonly aside?: ReactNode;
}

/** Many, and one of them: side by side on a desk, one after the other on a phone. */
export function ListAndDetail({ title, action, list, detail, pick, aside }: ListAndDetailProps) {
  return (
    <div className="flex h-full">
      <h1 className="sr-only">{title}</h1>
      <section
        aria-label={title}
        className={classNames(
          'h-full w-full shrink-0 flex-col border-line lg:flex lg:w-80 lg:border-r xl:w-88',
          detail === null ? 'flex' : 'hidden',
        )}
      >
        <header className="flex h-16 shrink-0 items-center justify-between pr-3 pl-5">
          <h2 className="font-semibold text-lg tracking-tight">{title}</h2>
          {action}
        </header>
        {list}
      </section>
      <div className={classNames('h-full min-w-0 flex-1', detail === null && 'hidden lg:block')}>
        {detail ?? (
          <div className="flex h-full items-center justify-center">
            <EmptyState icon={pick.icon} title={pick.title} hint={pick.hint} />
          </div>
        )}
      </div>
      {aside}
    </div>
  );
}
