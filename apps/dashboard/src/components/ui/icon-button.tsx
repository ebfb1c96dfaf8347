import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title'> {
  /** What it does, for the tooltip and for screen readers. */
  readonly label: string;
  readonly active?: boolean;
  /** The one thing to do here. */
  readonly primary?: boolean;
}

/** A button that is only an icon, with a name. */
export function IconButton(props: IconButtonProps) {
  const { label, active = false, primary = false, type = 'button', className, ...rest } = props;
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-flex size-10 shrink-0 items-center justify-center rounded-lg transition-colors [&_svg]:size-5',
        'disabled:pointer-events-none',
        primary && 'bg-accent text-accent-ink hover:bg-accent-hover disabled:bg-sunken disabled:text-ink-faint',
        active && 'bg-accent-soft text-accent-text',
        !primary && !active && 'text-ink-soft hover:bg-hover hover:text-ink',
        className,
      )}
      {...rest}
    />
  );
}
