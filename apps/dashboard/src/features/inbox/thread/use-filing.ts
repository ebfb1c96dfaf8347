import type { ConversationItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { inboxTexts } from '../texts/inbox.ts';

/** What can be done with a conversation besides answering it. */
export type Filing =
  | { readonly kind: 'assign'; readonly staffId: string | null }
  | { readonly kind: 'label'; readonly labels: readonly string[] }
  | { readonly kind: 'close' }
  | { readonly kind: 'reopen' };

/** Keeps order: whose it is, its labels, whether it is done. Closing can be undone. */
export function useFiling(id: string): (filing: Filing) => void {
  const words = useTexts(inboxTexts);
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (filing: Filing) => send(id, filing),
    onSuccess: (conversation, { kind }) => {
      client.setQueryData(['conversations', 'get', { id }], conversation);
      if (kind === 'close')
        toast({ text: words.closed, action: { label: words.undo, run: () => mutate({ kind: 'reopen' }) } });
    },
    onError: () => toast({ text: words.actionFailed, tone: 'danger' }),
  });
  return mutate;
}

function send(id: string, filing: Filing): Promise<ConversationItem> {
  switch (filing.kind) {
    case 'assign':
      return trpc.conversations.assign.mutate({ id, staffId: filing.staffId });
    case 'label':
      return trpc.conversations.label.mutate({ id, labels: [...filing.labels] });
    case 'close':
      return trpc.conversations.close.mutate({ id });
    case 'reopen':
      return trpc.conversations.reopen.mutate({ id });
  }
}
