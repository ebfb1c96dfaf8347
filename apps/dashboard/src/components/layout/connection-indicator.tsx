import { Popover } from '@base-ui/react/popover';
import { classNames } from '../../lib/class-names.ts';
import { useLiveState } from '../../lib/live/live-state.ts';
import { useTexts } from '../../lib/texts.ts';
import { shellTexts } from './texts/shell.ts';

const DOTS = { live: 'bg-good', connecting: 'bg-warn animate-breathe', offline: 'bg-danger' } as const;

/** Whether what is on screen is what is so. Says more when asked. */
export function ConnectionIndicator() {
  const words = useTexts(shellTexts);
  const state = useLiveState();
  return (
    <Popover.Root>
      <Popover.Trigger className="inline-flex h-8 items-center gap-1.5 rounded-full px-2 font-medium text-2xs text-ink-soft hover:bg-hover">
        <span aria-hidden="true" className={classNames('size-2 rounded-full', DOTS[state])} />
        <span role="status">{words[state]}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} className="z-50">
          <Popover.Popup className="max-w-64 animate-appear rounded-xl border border-line bg-raised p-3 text-ink-soft text-xs shadow-high outline-none">
            {words[`${state}Hint`]}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
