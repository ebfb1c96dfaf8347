import { classNames } from '../../lib/class-names.ts';
import { useLiveState } from '../../lib/live/live-state.ts';
import { useTexts } from '../../lib/texts.ts';
import { shellTexts } from './texts/shell.ts';

const DOTS = { live: 'bg-good', connecting: 'bg-warn animate-breathe', offline: 'bg-danger' } as const;

/** Whether what is on screen is what is so; on a phone it speaks up only when it is not. */
export function ConnectionIndicator() {
  const words = useTexts(shellTexts);
  const state = useLiveState();
  return (
    <p
      role="status"
      title={words[`${state}Hint`]}
      className={classNames(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2 py-1 font-medium text-2xs text-ink-soft lg:flex-col lg:gap-1 lg:px-0',
        state === 'live' && 'max-lg:sr-only',
      )}
    >
      <span aria-hidden="true" className={classNames('size-2 rounded-full', DOTS[state])} />
      {words[state]}
    </p>
  );
}
