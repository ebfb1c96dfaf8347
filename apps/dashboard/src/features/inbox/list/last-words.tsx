import type { ConversationItem } from '@post/api/contract';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { Ticks } from '../thread/ticks.tsx';

/** The newest message in one line, or that Cora is writing the next. */
export function LastWords({ conversation }: { readonly conversation: ConversationItem }) {
  const words = useTexts(inboxTexts);
  const { answering, lastMessage } = conversation;
  if (answering) return <span className="truncate text-cora">{words.coraTyping}…</span>;
  if (!lastMessage) return null;
  const { author, status, text } = lastMessage;
  return (
    <>
      {status && <Ticks status={status} />}
      <span className="truncate">
        {author !== 'patient' && `${words[author]}: `}
        {text ?? words.kinds.media}
      </span>
    </>
  );
}
