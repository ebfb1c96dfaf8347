import type { Command } from './command.ts';
import { offeredCommands } from './registry.ts';

/** How long after `g` its `c` still counts. */
const SEQUENCE_MS = 1_200;

/** Runs commands by their keys, except plain keys while someone is writing or a dialog is open. */
export function listenToKeys(): () => void {
  let first: { readonly key: string; readonly at: number } | null = null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const key = keyOf(event);
    if (key === null || (!key.startsWith('mod+') && isBusy(event.target))) return;
    const after = first && event.timeStamp - first.at < SEQUENCE_MS ? `${first.key} ${key}` : null;
    const found = (after === null ? undefined : commandOf(after)) ?? commandOf(key);
    first = found ? null : { key, at: event.timeStamp };
    if (!found) return;
    event.preventDefault();
    found.run();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

function commandOf(keys: string): Command | undefined {
  return offeredCommands().findLast((command) => command.keys === keys);
}

function keyOf(event: KeyboardEvent): string | null {
  if (event.altKey || event.key.length > 1) return null;
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null;
}
