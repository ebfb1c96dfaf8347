import { lazy, Suspense, useState } from 'react';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { contactName } from '../../../lib/contact-name.ts';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { Composer } from './composer.tsx';
import { ThreadHeader } from './thread-header.tsx';
import { ThreadMessages } from './thread-messages.tsx';
import { useConversation } from './use-conversation.ts';
import { useWriteNote } from './use-notes.ts';
import { useSendMessage } from './use-send-message.ts';

const WhyPanel = lazy(async () => ({ default: (await import('../why/why-panel.tsx')).WhyPanel }));

export interface ThreadProps {
  readonly conversationId: string;
  readonly panelOpen: boolean;
  readonly onPanel: () => void;
}

/** One conversation: what was said, and where staff join in. */
export function Thread({ conversationId, panelOpen, onPanel }: ThreadProps) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  const { data: conversation, isError, refetch } = useConversation(conversationId);
  const [asked, setAsked] = useState<string | null>(null);
  const { send, ...outgoing } = useSendMessage(conversationId);
  const note = useWriteNote(conversationId);
  if (!conversation && isError)
    return <ErrorState title={words.messagesError} retryLabel={words.retry} onRetry={() => void refetch()} />;
  const name = conversation ? contactName(conversation.contact, format, words.newContact) : '';
  return (
    <section aria-label={name} className="flex h-full min-w-0 flex-col">
      {conversation ? (
        <ThreadHeader conversation={conversation} panelOpen={panelOpen} onPanel={onPanel} />
      ) : (
        <div className="flex h-16 items-center gap-3 border-line border-b bg-surface px-4">
          <Skeleton className="size-10 rounded-full" />
          <Skeleton className="h-4 w-40" />
        </div>
      )}
      <ThreadMessages
        conversationId={conversationId}
        name={name}
        answering={conversation?.answering ?? false}
        onWhy={setAsked}
        outgoing={outgoing}
      />
      <Composer
        conversationId={conversationId}
        withCora={conversation?.handling === 'cora'}
        repliesUntil={conversation?.repliesUntil ?? null}
        onSend={send}
        onNote={note}
      />
      <Suspense>
        {asked !== null && (
          <WhyPanel conversationId={conversationId} messageId={asked} onClose={() => setAsked(null)} />
        )}
      </Suspense>
    </section>
  );
}
