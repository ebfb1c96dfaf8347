import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

type TurnPage = Awaited<ReturnType<typeof trpc.conversations.turns.query>>;
/** A turn as it arrives. */
export type Turn = TurnPage['items'][number];

const PAGE = 50;
/** A reply older than this many pages of turns is not looked for. */
const PAGES = 20;

/** The run that wrote a message; null when its record is not kept. */
export function useTurn(conversationId: string, messageId: string) {
  return useQuery({
    queryKey: ['conversations', 'turns', { id: conversationId, messageId }],
    queryFn: () => findTurn(conversationId, messageId),
  });
}

async function findTurn(id: string, messageId: string): Promise<Turn | null> {
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const answer: TurnPage = await trpc.conversations.turns.query({ id, limit: PAGE, cursor });
    const found = answer.items.find(({ replyId }) => replyId === messageId);
    if (found) return found;
    if (answer.nextCursor === null) return null;
    cursor = answer.nextCursor;
  }
  return null;
}
