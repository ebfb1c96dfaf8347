import { CircleAlert, Clock3 } from 'lucide-react';
import { classNames } from '../../../lib/class-names.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import type { UnsentMessage } from './unsent.ts';

export interface PendingBubbleProps {
  readonly message: UnsentMessage;
  readonly onResend: (message: UnsentMessage) => void;
  readonly onDiscard: (message: UnsentMessage) => void;
}

/** What was written and is not on the server yet; nothing typed is lost when it cannot get there. */
export function PendingBubble({ message, onResend, onDiscard }: PendingBubbleProps) {
  const words = useTexts(inboxTexts);
  return (
    <div className="ml-auto w-fit max-w-[85%] sm:max-w-[34rem]">
      <div
        className={classNames(
          'rounded-2xl rounded-br-md px-3.5 py-2',
          message.failed ? 'bg-danger-soft' : 'bg-accent-soft opacity-80',
        )}
      >
        <p className="whitespace-pre-wrap break-words leading-[1.35rem]">{message.text}</p>
        {!message.failed && (
          <Clock3 role="img" aria-label={words.status.sending} className="mt-1 ml-auto size-3.5 text-ink-soft" />
        )}
      </div>
      {message.failed && (
        <p role="alert" className="mt-1 flex items-center justify-end gap-3 text-danger text-xs">
          <span className="inline-flex items-center gap-1">
            <CircleAlert aria-hidden="true" className="size-3.5" />
            {words.notSent}
          </span>
          <button type="button" className="min-h-6 font-semibold underline" onClick={() => onResend(message)}>
            {words.resend}
          </button>
          <button type="button" className="min-h-6 underline" onClick={() => onDiscard(message)}>
            {words.discard}
          </button>
        </p>
      )}
    </div>
  );
}
