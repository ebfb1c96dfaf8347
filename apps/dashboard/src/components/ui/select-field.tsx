import { type ComponentProps, useId } from 'react';
import { classNames } from '../../lib/class-names.ts';

export interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id' | 'onChange'> {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange?: (value: string) => void;
}

/** One of a few things, as the device itself lets people choose. */
export function SelectField({ label, choices, onChange, className, ...select }: SelectFieldProps) {
  const fieldId = useId();
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={fieldId} className="font-medium text-ink">
        {label}
      </label>
      <select
        id={fieldId}
        {...select}
        onChange={(event) => onChange?.(event.target.value)}
        className="h-11 w-full rounded-lg border border-line-strong bg-surface px-3 text-base text-ink md:text-sm"
      >
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
