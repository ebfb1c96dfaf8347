import type { ConversationItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { inboxTexts } from '../texts/inbox.ts';

type Handling = ConversationItem['handling'];

/** Who answers: taking the conversation over, and giving it back to Cora. Each can be undone. */
export function useHandling(conversationId: string) {
  const words = useTexts(inboxTexts);
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (handling: Handling) =>
      handling === 'staff'
        ? trpc.conversations.handoff.mutate({ id: conversationId })
        : trpc.conversations.resume.mutate({ id: conversationId }),
    onSuccess: (conversation, handling) => {
      client.setQueryData(['conversations', 'get', { id: conversationId }], conversation);
      const text = handling === 'staff' ? words.takenOver : words.givenBack;
      const back = handling === 'staff' ? 'cora' : 'staff';
      toast({ text, action: { label: words.undo, run: () => mutate(back) } });
    },
    onError: () => toast({ text: words.actionFailed, tone: 'danger' }),
  });
  return { setHandling: mutate, isPending };
}
