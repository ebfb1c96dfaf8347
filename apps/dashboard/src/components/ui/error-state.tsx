import { CloudOff, RotateCw } from 'lucide-react';
import { Button } from './button.tsx';

export interface ErrorStateProps {
  readonly title: string;
  readonly retryLabel: string;
  readonly onRetry: () => void;
}

/** Something could not be read; the way out is to try again. */
export function ErrorState({ title, retryLabel, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="mx-auto flex max-w-sm flex-col items-center gap-3 px-6 py-12 text-center">
      <CloudOff aria-hidden="true" className="size-8 text-ink-faint" strokeWidth={1.5} />
      <p className="text-balance text-ink-soft">{title}</p>
      <Button size="small" onClick={onRetry}>
        <RotateCw aria-hidden="true" />
        {retryLabel}
      </Button>
    </div>
  );
}
