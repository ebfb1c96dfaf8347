import { classNames } from '../../lib/class-names.ts';

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly count?: number }[];
  readonly onChange: (value: Value) => void;
}

/** A few views of the same thing, one of them shown. */
export function Segmented<Value extends string>({ label, value, choices, onChange }: SegmentedProps<Value>) {
  return (
    <fieldset className="flex min-w-0 gap-1 overflow-x-auto p-0.5 [scrollbar-width:none]">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
          className={classNames(
            'inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full px-2.5 font-medium text-xs transition-colors',
            choice.value === value ? 'bg-ink text-canvas' : 'bg-sunken text-ink-soft hover:bg-hover hover:text-ink',
          )}
        >
          {choice.label}
          {choice.count !== undefined && choice.count > 0 && <span className="tabular-nums">{choice.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
