import { useEffect, useEffectEvent } from 'react';
import type { Command } from './command.ts';
import { offerCommands } from './registry.ts';

/** Offers commands while the component is on screen. They may close over what changes: the newest is run. */
export function useCommands(commands: readonly Command[]): void {
  const run = useEffectEvent((id: string) => commands.find((command) => command.id === id)?.run());
  const shape = JSON.stringify(commands.map(({ id, group, label, keys }) => ({ id, group, label, keys })));
  useEffect(() => {
    const known: readonly Omit<Command, 'run'>[] = JSON.parse(shape);
    return offerCommands(known.map((command) => ({ ...command, run: () => run(command.id) })));
  }, [shape]);
}
