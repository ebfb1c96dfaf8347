import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { replanningTexts } from './texts/replanning.ts';

/** What is under way, and what was lately. */
export function useReplans() {
  return useQuery({ queryKey: ['replans', 'list'], queryFn: () => trpc.replans.list.query() });
}

/** Takes one back. */
export function useUndoReplan() {
  const words = useTexts(replanningTexts);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => trpc.replans.undo.mutate({ id }),
    onSuccess: () => toast({ text: words.undoDone }),
    onError: () => toast({ text: words.notUndone, tone: 'danger' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['replans'] }),
  });
}
