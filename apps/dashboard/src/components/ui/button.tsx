import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';

type Tone = 'primary' | 'quiet' | 'outline' | 'danger';

const TONES: Readonly<Record<Tone, string>> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-hover',
  outline: 'border border-line bg-surface text-ink hover:bg-hover',
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink',
  danger: 'bg-danger text-danger-ink hover:brightness-95',
};

export interface ButtonProps extends ComponentProps<'button'> {
  readonly tone?: Tone;
  readonly size?: 'small' | 'medium' | 'large';
}

const SIZES = {
  small: 'h-8 gap-1.5 px-3 text-[0.8125rem]',
  medium: 'h-10 gap-2 px-4',
  large: 'h-12 gap-2 px-5 text-base',
} as const;

/** A button with words. It never submits a form unless told to. */
export function Button({ tone = 'outline', size = 'medium', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(
        'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-lg font-medium',
        'transition-colors disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4',
        TONES[tone],
        SIZES[size],
        className,
      )}
      {...rest}
    />
  );
}
