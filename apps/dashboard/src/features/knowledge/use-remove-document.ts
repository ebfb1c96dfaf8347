import type { KnowledgeItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { knowledgeTexts } from './texts/knowledge.ts';

/** Deletes a document; one click writes it again. */
export function useRemoveDocument(onRemoved: () => void) {
  const words = useTexts(knowledgeTexts);
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: ['knowledge'] });
  const failed = () => toast({ text: words.notDone, tone: 'danger' });
  return useMutation({
    mutationFn: ({ id }: KnowledgeItem) => trpc.knowledge.delete.mutate({ id }),
    onSuccess: (_none, { title, markdown }) => {
      const undo = () => void trpc.knowledge.create.mutate({ title, markdown }).catch(failed).finally(readAgain);
      toast({ text: words.form.removed(title), action: { label: words.undo, run: undo } });
      onRemoved();
    },
    onError: failed,
    onSettled: readAgain,
  });
}
