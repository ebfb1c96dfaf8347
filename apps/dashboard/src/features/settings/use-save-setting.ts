import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { useTexts } from '../../lib/texts.ts';
import { settingsTexts } from './texts/settings.ts';

/** A change, and what was on screen when it was begun; null for something new. */
export interface SettingEdit<Settings> {
  readonly settings: Settings;
  readonly seen: Settings | null;
}

/** Saves as long as nobody else changed the same meanwhile; a change can be taken back with one click. */
export function useSaveSetting<Settings>(save: (edit: SettingEdit<Settings>) => Promise<unknown>, onSaved: () => void) {
  const words = useTexts(settingsTexts).form;
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(['settings', 'catalogue'].map((router) => client.invalidateQueries({ queryKey: [router] })));
  const undo = ({ settings, seen }: SettingEdit<Settings>) =>
    seen &&
    void save({ settings: seen, seen: settings })
      .then(() => toast({ text: words.undone }))
      .catch(() => toast({ text: words.notUndone, tone: 'danger' }))
      .finally(refresh);
  return useMutation({
    mutationFn: save,
    onSuccess: (_saved, edit) => {
      const action = { label: words.undo, run: () => undo(edit) };
      toast({ text: words.saved, ...(edit.seen && { action }) });
      onSaved();
    },
    onSettled: refresh,
  });
}
