import { useOfferedCommands } from '../../lib/commands/registry.ts';
import { useTexts } from '../../lib/texts.ts';
import { Kbd } from '../ui/kbd.tsx';
import { Modal } from '../ui/modal.tsx';
import { shellTexts } from './texts/shell.ts';

export interface ShortcutsSheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Every key that does something on the screen as it is. */
export function ShortcutsSheet({ open, onOpenChange }: ShortcutsSheetProps) {
  const words = useTexts(shellTexts);
  const commands = useOfferedCommands().filter(({ keys }) => keys !== undefined);
  const groups = Object.entries(Object.groupBy(commands, ({ group }) => group));
  return (
    <Modal open={open} onOpenChange={onOpenChange} title={words.shortcuts} closeLabel={words.close}>
      <p className="mb-4 text-ink-soft">{words.shortcutsHint}</p>
      <div className="flex flex-col gap-5">
        {groups.map(([group, members]) => (
          <section key={group}>
            <h3 className="mb-1 font-semibold text-ink-faint text-xs">{group}</h3>
            <dl>
              {members?.map(({ id, label, keys }) => (
                <div key={id} className="flex h-9 items-center justify-between border-line border-b last:border-0">
                  <dt>{label}</dt>
                  <dd>
                    <Kbd keys={keys ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
