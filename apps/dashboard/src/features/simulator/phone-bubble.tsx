import type { MessageItem } from '@post/api/contract';
import { CheckCheck } from 'lucide-react';
import { WhatsAppText } from '../../components/ui/whatsapp-text.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useFormat } from '../../lib/format.ts';

type Option = MessageItem['options'][number];

export interface PhoneBubbleProps {
  readonly message: MessageItem;
  /** Null: its options can no longer be tapped. */
  readonly onTap: ((option: Option) => void) | null;
}

/** One message as the patient sees it. */
export function PhoneBubble({ message, onTap }: PhoneBubbleProps) {
  const format = useFormat();
  const own = message.author === 'patient';
  return (
    <article className={classNames('w-fit max-w-[85%]', own && 'ml-auto')}>
      <div
        className={classNames(
          'rounded-2xl px-3 py-1.5',
          own ? 'rounded-br-md bg-good-soft' : 'rounded-bl-md bg-surface',
        )}
      >
        <WhatsAppText text={message.text ?? ''} />
        <p className="flex items-center justify-end gap-1 text-2xs text-ink-soft tabular-nums">
          <time dateTime={message.at}>{format.time(message.at)}</time>
          {own && <CheckCheck aria-hidden="true" className="size-3.5" />}
        </p>
      </div>
      {message.options.length > 0 && (
        <ul className="mt-1 flex flex-col gap-1">
          {message.options.map((option) => (
            <li key={option.id}>
              <button
                type="button"
                disabled={onTap === null}
                onClick={() => onTap?.(option)}
                className="w-full rounded-xl border border-line bg-surface px-3 py-2 font-medium text-accent-text enabled:hover:bg-hover disabled:text-ink-soft"
              >
                {option.title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
