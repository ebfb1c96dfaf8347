import type { ClosureItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { settingsTexts } from '../texts/settings.ts';

/** Opens closed days again; one click closes them as they were. */
export function useOpenDays(): (closure: ClosureItem) => void {
  const words = useTexts(settingsTexts);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['settings'] });
  const sayFailed = () => toast({ text: words.form.failed, tone: 'danger' });
  const { mutate } = useMutation({
    mutationFn: (closure: ClosureItem) => trpc.settings.removeClosure.mutate(closure),
    onSuccess: (_done, closure) => {
      const run = () => void trpc.settings.addClosure.mutate(closure).catch(sayFailed).finally(refresh);
      toast({ text: words.closures.opened, action: { label: words.form.undo, run } });
    },
    onError: sayFailed,
    onSettled: refresh,
  });
  return mutate;
}
