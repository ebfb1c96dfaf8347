import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { classNames } from '../../lib/class-names.ts';

export interface ModalProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly closeLabel: string;
  /** `side` slides in from the right, for what is read beside the page. */
  readonly shape?: 'center' | 'side';
  readonly children: ReactNode;
}

const SHAPES = {
  center:
    'inset-x-0 bottom-0 max-h-[90dvh] rounded-t-2xl sm:inset-auto sm:top-1/2 sm:left-1/2 sm:w-[32rem] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl data-starting-style:opacity-0 data-ending-style:opacity-0',
  side: 'inset-y-0 right-0 w-full max-w-md data-starting-style:translate-x-8 data-starting-style:opacity-0 data-ending-style:translate-x-8 data-ending-style:opacity-0',
} as const;

/** Something that is dealt with before going on. Escape, the backdrop and the cross close it; writing begins in its first field. */
export function Modal({ open, onOpenChange, title, closeLabel, shape = 'center', children }: ModalProps) {
  const body = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          initialFocus={() => body.current?.querySelector<HTMLElement>('input, select, textarea') ?? true}
          className={classNames(
            'fixed z-40 flex flex-col bg-raised shadow-high transition-[opacity,translate] duration-150',
            SHAPES[shape],
          )}
        >
          <header className="flex items-center justify-between gap-4 border-line border-b py-2 pr-2 pl-5">
            <Dialog.Title className="font-semibold text-base">{title}</Dialog.Title>
            <Dialog.Close
              aria-label={closeLabel}
              className="inline-flex size-10 items-center justify-center rounded-lg text-ink-soft hover:bg-hover"
            >
              <X aria-hidden="true" className="size-5" />
            </Dialog.Close>
          </header>
          <div ref={body} className="min-h-0 flex-1 overflow-y-auto p-5">
            {children}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
