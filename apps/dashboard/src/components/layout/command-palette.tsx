import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import type { Command } from '../../lib/commands/command.ts';
import { useOfferedCommands } from '../../lib/commands/registry.ts';
import { useTexts } from '../../lib/texts.ts';
import { Kbd } from '../ui/kbd.tsx';
import { shellTexts } from './texts/shell.ts';

export interface CommandPaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

interface CommandGroup {
  readonly value: string;
  readonly items: readonly (Command & { readonly value: string })[];
}

/** Everything that can be done on the screen as it is, by a few letters of its name. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const words = useTexts(shellTexts);
  const groups = groupsOf(useOfferedCommands());
  const run = (command: Command) => {
    onOpenChange(false);
    command.run();
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label={words.commands}
          className="-translate-x-1/2 fixed top-[12dvh] left-1/2 z-40 flex max-h-[70dvh] w-[calc(100vw-2rem)] max-w-xl animate-appear flex-col overflow-hidden rounded-2xl border border-line bg-raised shadow-high"
        >
          <Autocomplete.Root open inline items={groups} autoHighlight="always" keepHighlight>
            <div className="flex items-center gap-3 border-line border-b px-4">
              <Search aria-hidden="true" className="size-5 text-ink-faint" />
              <Autocomplete.Input
                aria-label={words.searchCommands}
                placeholder={words.searchCommands}
                className="h-14 min-w-0 flex-1 bg-transparent text-base outline-none"
              />
              <Kbd keys="esc" />
            </div>
            <Autocomplete.Empty className="px-4 text-ink-soft [&:not(:empty)]:py-8">
              {words.noCommand}
            </Autocomplete.Empty>
            <Autocomplete.List className="min-h-0 overflow-y-auto p-2">
              {(group: CommandGroup) => (
                <Autocomplete.Group key={group.value} items={group.items} className="pb-2">
                  <Autocomplete.GroupLabel className="px-3 py-1.5 font-medium text-ink-faint text-xs">
                    {group.value}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(command: CommandGroup['items'][number]) => (
                      <Autocomplete.Item
                        key={command.id}
                        value={command}
                        onClick={() => run(command)}
                        className="flex min-h-10 items-center justify-between gap-3 rounded-lg px-3 data-highlighted:bg-hover"
                      >
                        {command.label}
                        {command.keys && <Kbd keys={command.keys} />}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function groupsOf(commands: readonly Command[]): CommandGroup[] {
  const listed = commands.filter(({ id }) => id !== 'palette');
  return Object.entries(Object.groupBy(listed, ({ group }) => group)).map(([value, items = []]) => ({
    value,
    items: items.map((command) => ({ ...command, value: command.label })),
  }));
}
