export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface ToastContent {
  readonly text: string;
  readonly tone?: 'plain' | 'danger';
  readonly action?: ToastAction;
  /** What may be done besides taking it back. */
  readonly also?: ToastAction;
}

type Show = (content: ToastContent) => void;

let show: Show | null = null;
const waiting: ToastContent[] = [];

/** Says what happened without getting in the way, with a way back where there is one. */
export function toast(content: ToastContent): void {
  if (show) show(content);
  else waiting.push(content);
}

/** Who shows toasts from here on; what was said before comes first. */
export function showToastsWith(next: Show): void {
  show = next;
  for (const content of waiting.splice(0)) next(content);
}
