import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'defaultValue' | 'value'> {
  readonly label: string;
  readonly value?: string;
  readonly defaultValue?: string;
  /** What is wrong with it, in words; shown beside it and read aloud. */
  readonly error?: string | null;
  readonly hint?: string;
}

/** One line of text with its label, and what is wrong with it right below. */
export function TextField({ label, error = null, hint, className, ...input }: TextFieldProps) {
  return (
    <Field.Root invalid={error !== null} className={classNames('flex flex-col gap-1.5', className)}>
      <Field.Label className="font-medium text-ink">{label}</Field.Label>
      <Field.Control
        className={classNames(
          'h-11 w-full rounded-lg border bg-surface px-3 text-base text-ink md:text-sm',
          error === null ? 'border-line-strong' : 'border-danger',
        )}
        {...input}
      />
      {hint && error === null && <Field.Description className="text-ink-soft text-xs">{hint}</Field.Description>}
      <Field.Error match={error !== null} className="text-danger text-xs">
        {error}
      </Field.Error>
    </Field.Root>
  );
}
