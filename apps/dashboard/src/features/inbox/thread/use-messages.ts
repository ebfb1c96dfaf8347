import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { trpc } from '../../../lib/trpc.ts';
import { mergeNewest, prependOlder, type Transcript } from './merge-messages.ts';

const PAGE = 60;
/** What came before is read back in larger steps. */
const OLDER_PAGE = 200;

export const messagesKey = (conversationId: string) => ['conversations', 'messages', { id: conversationId }] as const;

/** The messages of one conversation. A live event costs one page, however much is at hand. */
export function useMessages(conversationId: string) {
  const client = useQueryClient();
  const loading = useRef(false);
  const queryKey = messagesKey(conversationId);
  const read = (cursor: string | null) =>
    trpc.conversations.messages.query({ id: conversationId, limit: cursor ? OLDER_PAGE : PAGE, cursor });
  const query = useQuery({
    queryKey,
    queryFn: async () => {
      const page = await read(null);
      return mergeNewest(client.getQueryData<Transcript>(queryKey), page);
    },
  });
  const loadOlder = async (): Promise<void> => {
    const cursor = client.getQueryData<Transcript>(queryKey)?.olderCursor;
    if (!cursor || loading.current) return;
    loading.current = true;
    try {
      const page = await read(cursor);
      client.setQueryData<Transcript>(queryKey, (known) => known && prependOlder(known, page));
    } finally {
      loading.current = false;
    }
  };
  return { ...query, loadOlder };
}
