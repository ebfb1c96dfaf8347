import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import { toastManager } from './toast.ts';

/** Where toasts appear. Once, at the root. */
export function Toaster({ closeLabel }: { readonly closeLabel: string }) {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-20 z-50 mx-auto flex max-w-sm flex-col gap-2 lg:inset-x-auto lg:right-6 lg:bottom-6 lg:w-96">
          <ToastList closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList({ closeLabel }: { readonly closeLabel: string }) {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={classNames(
        'flex animate-appear items-center gap-2 rounded-xl py-1.5 pr-1.5 pl-4 shadow-high transition-opacity data-ending-style:opacity-0',
        toast.type === 'danger' ? 'bg-danger text-danger-ink' : 'bg-ink text-canvas',
      )}
    >
      <Toast.Content className="flex min-w-0 flex-1 items-center gap-2">
        <Toast.Description className="min-w-0 flex-1 py-1.5" />
        <Toast.Action className="h-8 shrink-0 rounded-md px-2.5 font-semibold underline underline-offset-4" />
        <Toast.Close
          aria-label={closeLabel}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md opacity-80 hover:opacity-100"
        >
          <X aria-hidden="true" className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
