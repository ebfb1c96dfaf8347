import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { knowledgeTexts } from './texts/knowledge.ts';

/** What patients asked and nothing written answers, asked last first. */
export function useUnanswered() {
  return useQuery({
    queryKey: ['knowledge', 'unanswered', { status: 'open' }],
    queryFn: async () => (await trpc.knowledge.unanswered.query({ status: 'open', limit: 100 })).items,
  });
}

/** Takes a question off the list without an answer. */
export function useDismiss() {
  const words = useTexts(knowledgeTexts);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => trpc.knowledge.settle.mutate({ id }),
    onSuccess: () => toast({ text: words.unanswered.dismissed }),
    onError: () => toast({ text: words.notDone, tone: 'danger' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
}
