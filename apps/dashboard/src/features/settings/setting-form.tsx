import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Modal } from '../../components/ui/modal.tsx';
import { refusalOf } from '../../lib/refusal-of.ts';
import { useTexts } from '../../lib/texts.ts';
import { type ReadSetting, type SettingReader, settingReader } from './read-setting.ts';
import { settingsTexts } from './texts/settings.ts';
import { type SettingEdit, useSaveSetting } from './use-save-setting.ts';

export interface SettingFormProps<Settings> {
  readonly title: string;
  /** As it stands now; null: something new. */
  readonly current: Settings | null;
  readonly read: (reader: SettingReader) => ReadSetting<Settings>;
  readonly save: (edit: SettingEdit<Settings>) => Promise<unknown>;
  /** Each field's name on screen and what it says, to show what a colleague changed. */
  readonly describe: (settings: Settings) => readonly (readonly [string, string])[];
  readonly onClose: () => void;
  readonly children: (wrong: (field: string) => string | null) => ReactNode;
}

/** Edits one thing. What a colleague saved meanwhile is shown above what was typed, and nothing typed is lost. */
export function SettingForm<Settings>({
  title,
  current,
  read,
  save,
  describe,
  onClose,
  children,
}: SettingFormProps<Settings>) {
  const words = useTexts(settingsTexts);
  // What the editing began with; a live update of the page behind must not hide that someone else changed it.
  const [seen] = useState(current);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const { mutate, error, isPending, isPaused } = useSaveSetting(save, onClose);
  const refusal = refusalOf(error);
  const isStale = refusal?.code === 'edited_meanwhile';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const result = read(settingReader(new FormData(event.currentTarget), words.form));
    setWrong('wrong' in result ? result.wrong : {});
    if ('settings' in result) mutate({ settings: result.settings, seen: isStale ? current : seen });
  };
  const fieldError = (field: string) =>
    wrong[field] ?? (field === 'name' && refusal?.code === 'name_taken' ? refusal.message : null);
  return (
    <Modal open onOpenChange={onClose} title={title} closeLabel={words.close}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {isStale && seen && current && <Meanwhile before={describe(seen)} now={describe(current)} />}
        {children(fieldError)}
        {isPaused && <p role="status">{words.form.paused}</p>}
        {error !== null && !isStale && refusal?.code !== 'name_taken' && (
          <p role="alert" className="text-danger">
            {refusal?.message ?? words.form.failed}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          {isStale && <Button onClick={onClose}>{words.form.keepTheirs}</Button>}
          <Button type="submit" tone="primary" disabled={isPending}>
            {isStale ? words.form.saveMine : words.form.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

type Lines = readonly (readonly [string, string])[];

/** The button that was pressed stands at the other end of a long form. */
const focusOnce = (notice: HTMLElement | null) => notice?.focus();

function Meanwhile({ before, now }: { readonly before: Lines; readonly now: Lines }) {
  const words = useTexts(settingsTexts);
  const changed = now.filter(([, says], place) => before[place]?.[1] !== says);
  return (
    <div role="alert" tabIndex={-1} ref={focusOnce} className="rounded-lg bg-warn-soft px-3 py-2 text-warn">
      <p>{words.form.stale}</p>
      <ul className="list-disc pl-5">
        {changed.map(([label, says]) => (
          <li key={label}>
            {label}: {says || words.none}
          </li>
        ))}
      </ul>
    </div>
  );
}
