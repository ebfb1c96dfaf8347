/** A notice of the computer. Without names or words of patients: the screen of a locked computer may be seen by anyone. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  /** A newer one with the same tag takes its place. */
  readonly tag: string;
  readonly onOpen: () => void;
}

/** Shows it to who does not look at this window, where the browser may. */
export function notify({ title, body, tag, onOpen }: Notice): void {
  if (!('Notification' in window) || Notification.permission !== 'granted' || document.hasFocus()) return;
  try {
    const notification = new Notification(title, { body, tag });
    notification.onclick = () => {
      window.focus();
      onOpen();
    };
  } catch {
    // Browsers of phones have the word and refuse the deed; the sound and the badge remain.
  }
}
