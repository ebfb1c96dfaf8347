import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { useTexts } from '../../lib/texts.ts';
import { showToastsWith, type ToastAction, type ToastContent } from '../ui/toast.ts';
import { shellTexts } from './texts/shell.ts';

const manager = Toast.createToastManager<{ readonly also: ToastAction | undefined }>();
/** The one way back that is offered: what was done after it may have made an older one wrong. */
let wayBack: string | null = null;

function show({ text, tone = 'plain', action, also }: ToastContent): void {
  const stays = action !== undefined || tone === 'danger';
  const onClick = () => {
    manager.close(id);
    action?.run();
  };
  if (action && tone === 'plain' && wayBack !== null) manager.close(wayBack);
  const id = manager.add({
    // Its name, too: a toast is a dialog to screen readers.
    title: text,
    type: tone,
    priority: tone === 'danger' ? 'high' : 'low',
    timeout: stays ? 8_000 : 4_000,
    data: { also },
    ...(action && { actionProps: { children: action.label, onClick } }),
  });
  if (action && tone === 'plain') wayBack = id;
}

/** Where toasts appear. Once, at the root; fetched after what people came for. */
export function Toaster() {
  // Runs after the provider below began to listen: what was said while this was on its way is shown, not lost.
  useEffect(() => showToastsWith(show), []);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-20 z-50 mx-auto flex max-w-sm flex-col gap-2 lg:inset-x-auto lg:right-6 lg:bottom-6 lg:w-96">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const words = useTexts(shellTexts);
  const { toasts } = Toast.useToastManager<{ readonly also: ToastAction | undefined }>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={classNames(
        'flex animate-appear items-center rounded-xl py-1.5 pr-1.5 pl-4 shadow-high transition-opacity data-ending-style:opacity-0',
        toast.type === 'danger' ? 'bg-danger text-danger-ink' : 'bg-ink text-canvas',
      )}
    >
      <Toast.Content className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
        <Toast.Title render={<p />} className="min-w-0 flex-1 basis-44 py-1.5" />
        {toast.data?.also && <AlsoButton toastId={toast.id} also={toast.data.also} />}
        <Toast.Action className="h-8 shrink-0 rounded-md px-2.5 font-semibold underline underline-offset-4" />
        <Toast.Close
          aria-label={words.close}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md opacity-80 hover:opacity-100"
        >
          <X aria-hidden="true" className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

function AlsoButton({ toastId, also }: { readonly toastId: string; readonly also: ToastAction }) {
  const run = () => {
    manager.close(toastId);
    also.run();
  };
  return (
    <button
      type="button"
      onClick={run}
      className="h-8 shrink-0 rounded-md px-2.5 font-semibold underline underline-offset-4"
    >
      {also.label}
    </button>
  );
}
