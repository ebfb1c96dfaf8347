import { Tooltip } from '@base-ui/react/tooltip';
import type { ComponentProps } from 'react';
import { classNames } from '../../lib/class-names.ts';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title'> {
  /** What it does, for the tooltip and for screen readers. */
  readonly label: string;
  readonly active?: boolean;
}

/** A button that is only an icon; its name shows on hover and focus. */
export function IconButton({ label, active = false, className, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={<button type="button" {...rest} />}
        aria-label={label}
        className={classNames(
          'inline-flex size-10 shrink-0 items-center justify-center rounded-lg transition-colors [&_svg]:size-5',
          'disabled:pointer-events-none disabled:opacity-45',
          active ? 'bg-accent-soft text-accent-text' : 'text-ink-soft hover:bg-hover hover:text-ink',
          className,
        )}
      >
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="z-50">
          <Tooltip.Popup className="animate-appear rounded-md bg-ink px-2 py-1 font-medium text-canvas text-xs shadow-high">
            {label}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
