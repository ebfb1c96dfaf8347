import { useSyncExternalStore } from 'react';
import type { Command } from './command.ts';

const listeners = new Set<() => void>();
let commands: readonly Command[] = [];

/** Offers commands until the returned function is called. */
export function offerCommands(offered: readonly Command[]): () => void {
  change([...commands, ...offered]);
  return () => change(commands.filter((command) => !offered.includes(command)));
}

/** What can be done on the screen as it is. */
export function offeredCommands(): readonly Command[] {
  return commands;
}

/** The same, in step with the screen. */
export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, offeredCommands);
}

function change(next: readonly Command[]): void {
  commands = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
