import { Search, X } from 'lucide-react';
import type { Ref } from 'react';

export interface SearchFieldProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field that narrows down what is listed below it. */
export function SearchField({ label, clearLabel, value, onChange, ref }: SearchFieldProps) {
  return (
    <div className="relative flex-1">
      <Search
        aria-hidden="true"
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-ink-faint"
      />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        className="h-10 w-full rounded-lg border border-line bg-surface pr-9 pl-9 text-base md:text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={() => onChange('')}
          className="-translate-y-1/2 absolute top-1/2 right-1 inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:text-ink"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      )}
    </div>
  );
}
