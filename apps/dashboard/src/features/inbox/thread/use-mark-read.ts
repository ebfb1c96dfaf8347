import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { trpc } from '../../../lib/trpc.ts';

/** Whatever is on a screen that someone looks at has been read by them. */
export function useMarkRead(conversationId: string, unread: number): void {
  const client = useQueryClient();
  useEffect(() => {
    if (unread === 0) return;
    const mark = async () => {
      if (document.hidden) return;
      await trpc.conversations.markRead.mutate({ id: conversationId });
      for (const procedure of ['list', 'counts', 'get'])
        await client.invalidateQueries({ queryKey: ['conversations', procedure] });
    };
    const tryIt = () => void mark().catch(() => undefined);
    tryIt();
    document.addEventListener('visibilitychange', tryIt);
    return () => document.removeEventListener('visibilitychange', tryIt);
  }, [client, conversationId, unread]);
}
