import { Toast } from '@base-ui/react/toast';

/** What the Toaster shows; `toast` is the way in. */
export const toastManager = Toast.createToastManager();

export interface ToastContent {
  readonly text: string;
  readonly tone?: 'plain' | 'danger';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Says what happened without getting in the way, with a way back where there is one. */
export function toast({ text, tone = 'plain', action }: ToastContent): void {
  const id = toastManager.add({
    description: text,
    type: tone,
    priority: tone === 'danger' ? 'high' : 'low',
    timeout: action || tone === 'danger' ? 8_000 : 4_000,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          toastManager.close(id);
          action.run();
        },
      },
    }),
  });
}
