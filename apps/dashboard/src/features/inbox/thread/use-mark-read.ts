import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isRefusal } from '../../../lib/is-refusal.ts';
import { trpc } from '../../../lib/trpc.ts';
import { useConversation } from './use-conversation.ts';

const LONGEST_WAIT_MS = 30_000;

/**
 * Whatever is on a screen that someone looks at has been read by them, up to the newest message there. The server is told
 * until it knows, also after one looks elsewhere; until then the message counts as unread.
 */
export function useMarkRead(conversationId: string, newestId: string | null): void {
  const client = useQueryClient();
  const unread = useConversation(conversationId).data?.unread ?? 0;
  const { mutate } = useMutation({
    scope: { id: `read:${conversationId}` },
    retry: (_failures, error) => !isRefusal(error),
    retryDelay: (failures) => Math.min(1_000 * 2 ** failures, LONGEST_WAIT_MS),
    mutationFn: (upTo: string) => trpc.conversations.markRead.mutate({ id: conversationId, upTo }),
    onSuccess: async () => {
      for (const procedure of ['list', 'counts', 'get'])
        await client.invalidateQueries({ queryKey: ['conversations', procedure] });
    },
  });
  useEffect(() => {
    if (unread === 0 || newestId === null) return;
    const mark = () => {
      if (!document.hidden) mutate(newestId);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [mutate, newestId, unread]);
}
