import { Search, X } from 'lucide-react';
import { type Ref, useState } from 'react';

export interface SearchFieldProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field that narrows down what is listed below it. While one writes, it shows what was written: an address follows later. */
export function SearchField({ label, clearLabel, value, onChange, ref }: SearchFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const change = (text: string) => {
    if (typed !== null) setTyped(text);
    onChange(text);
  };
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
        value={shown}
        onFocus={() => setTyped(value)}
        onBlur={() => setTyped(null)}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        className="h-10 w-full rounded-lg border border-line bg-surface pr-9 pl-9 text-base md:text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      {shown !== '' && (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={() => change('')}
          className="-translate-y-1/2 absolute top-1/2 right-1 inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:text-ink"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      )}
    </div>
  );
}
