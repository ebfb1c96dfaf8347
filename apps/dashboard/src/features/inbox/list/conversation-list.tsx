import { MessagesSquare, SearchX } from 'lucide-react';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { ConversationRows } from './conversation-rows.tsx';
import { useConversations } from './use-conversations.ts';
import type { ListFilter } from './use-list-filter.ts';

export interface ConversationListProps {
  readonly filter: ListFilter;
  readonly selectedId: string | null;
}

/** Who has written, the newest first. */
export function ConversationList({ filter, selectedId }: ConversationListProps) {
  const words = useTexts(inboxTexts);
  const { conversations, isError, refetch, hasNextPage, fetchNextPage } = useConversations(filter);
  if (conversations === undefined && isError)
    return <ErrorState title={words.listError} retryLabel={words.retry} onRetry={() => void refetch()} />;
  if (conversations === undefined) return <ListSkeleton />;
  if (conversations.length === 0 && filter.search !== '')
    return <EmptyState icon={SearchX} title={words.notFoundTitle} hint={words.notFoundHint} />;
  if (conversations.length === 0)
    return (
      <EmptyState icon={MessagesSquare} title={words.emptyTitles[filter.view]} hint={words.emptyHints[filter.view]} />
    );
  return (
    <ConversationRows
      conversations={conversations}
      selectedId={selectedId}
      onEnd={() => hasNextPage && void fetchNextPage()}
    />
  );
}

function ListSkeleton() {
  return (
    <div className="flex flex-col gap-1 px-2">
      {[48, 32, 40, 28, 44, 36].map((width) => (
        <div key={width} className="flex gap-3 px-3 py-2.5">
          <Skeleton className="size-10 rounded-full" />
          <span className="flex flex-1 flex-col gap-2 py-1">
            <Skeleton className="h-3.5 w-2/3" />
            <Skeleton className="h-3 w-1/3" />
          </span>
        </div>
      ))}
    </div>
  );
}
