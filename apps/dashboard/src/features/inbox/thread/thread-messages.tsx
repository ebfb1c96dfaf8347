import { Sparkles } from 'lucide-react';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { MessageBubble } from './message-bubble.tsx';
import { MessageList } from './message-list.tsx';
import { NoteBubble } from './note-bubble.tsx';
import { PendingBubble } from './pending-bubble.tsx';
import { type ThreadLine, threadLines } from './thread-lines.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useMessages } from './use-messages.ts';
import { useNotes } from './use-notes.ts';
import type { useSendMessage } from './use-send-message.ts';

export interface ThreadMessagesProps {
  readonly conversationId: string;
  readonly name: string;
  /** Cora is composing a reply. */
  readonly answering: boolean;
  readonly onWhy: (messageId: string) => void;
  readonly outgoing: Omit<ReturnType<typeof useSendMessage>, 'send'>;
}

/** What was said, by day, with what is still on its way at the end. */
export function ThreadMessages({ conversationId, name, answering, onWhy, outgoing }: ThreadMessagesProps) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  const notes = useNotes(conversationId);
  const { data, isError, refetch, loadOlder } = useMessages(conversationId);
  useMarkRead(conversationId, data?.messages.at(-1)?.id ?? null);
  if (!data && isError)
    return <ErrorState title={words.messagesError} retryLabel={words.retry} onRetry={() => void refetch()} />;
  if (!data) return <ThreadSkeleton />;
  const renderLine = (line: ThreadLine) => {
    if (line.kind === 'day') return <DaySeparator label={format.daySeparator(line.at)} />;
    if (line.kind === 'message') return <MessageBubble message={line.message} first={line.first} onWhy={onWhy} />;
    if (line.kind === 'note') return <NoteBubble note={line.note} />;
    return <PendingBubble message={line.pending} onResend={outgoing.resend} onDiscard={outgoing.discard} />;
  };
  return (
    <>
      <MessageList
        label={words.messagesOf(name)}
        lines={threadLines({ ...data, notes, pending: outgoing.pending, whole: data.olderCursor === null })}
        renderLine={renderLine}
        onTop={loadOlder}
      />
      {answering && (
        <p role="status" className="flex items-center gap-1.5 px-6 pb-2 font-medium text-cora text-xs">
          <Sparkles aria-hidden="true" className="size-3.5 animate-breathe" />
          {words.coraTyping}…
        </p>
      )}
    </>
  );
}

function DaySeparator({ label }: { readonly label: string }) {
  return (
    <div className="flex justify-center py-2">
      <span className="rounded-full bg-sunken px-3 py-1 font-medium text-ink-soft text-xs">{label}</span>
    </div>
  );
}

function ThreadSkeleton() {
  return (
    <div className="flex flex-1 flex-col justify-end gap-3 px-6 py-4">
      <Skeleton className="h-14 w-3/5 rounded-2xl" />
      <Skeleton className="ml-auto h-20 w-1/2 rounded-2xl" />
      <Skeleton className="h-10 w-2/5 rounded-2xl" />
      <Skeleton className="ml-auto h-14 w-1/2 rounded-2xl" />
    </div>
  );
}
