import type { MessageItem } from '@post/api/contract';
import { Sparkles } from 'lucide-react';
import { classNames } from '../../../lib/class-names.ts';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { Ticks } from './ticks.tsx';

const SHAPES = {
  patient: 'mr-auto rounded-bl-md border border-line bg-surface text-ink',
  cora: 'ml-auto rounded-br-md border border-cora-line bg-cora-soft text-ink',
  staff: 'ml-auto rounded-br-md border border-transparent bg-accent-soft text-ink',
} as const satisfies Record<MessageItem['author'], string>;

export interface MessageBubbleProps {
  readonly message: MessageItem;
  /** The first of several by the same author says whose they are. */
  readonly first: boolean;
}

/** One message, as the patient sees it, with how far it has come. */
export function MessageBubble({ message, first }: MessageBubbleProps) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  const { author, kind, text, options, at, status } = message;
  return (
    <article
      aria-label={`${author === 'patient' ? '' : `${words[author]}, `}${format.time(at)}`}
      className={classNames(
        'w-fit max-w-[85%] rounded-2xl px-3.5 py-2 sm:max-w-[34rem]',
        SHAPES[author],
        status === 'withdrawn' && 'opacity-70',
      )}
    >
      {first && author !== 'patient' && <Author author={author} label={words[author]} />}
      <p className={classNames('whitespace-pre-wrap break-words leading-[1.35rem]', !text && 'text-ink-soft italic')}>
        {text ?? (kind in words.kinds ? words.kinds[kind as keyof typeof words.kinds] : words.kinds.other)}
      </p>
      {options.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-1.5">
          {options.map((option) => (
            <li key={option.id} className="rounded-lg border border-line bg-surface px-2.5 py-1 text-ink-soft text-xs">
              {option.title}
              {option.description && <span className="text-ink-faint"> · {option.description}</span>}
            </li>
          ))}
        </ul>
      )}
      <footer className="mt-0.5 flex items-center justify-end gap-1.5 text-2xs text-ink-soft tabular-nums">
        <time dateTime={at}>{format.time(at)}</time>
        {status && <Ticks status={status} />}
      </footer>
    </article>
  );
}

function Author({ author, label }: { readonly author: 'cora' | 'staff'; readonly label: string }) {
  return (
    <p
      className={classNames(
        'mb-0.5 flex items-center gap-1 font-semibold text-xs',
        author === 'cora' ? 'text-cora' : 'text-accent-text',
      )}
    >
      {author === 'cora' && <Sparkles aria-hidden="true" className="size-3" />}
      {label}
    </p>
  );
}
