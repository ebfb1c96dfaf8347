import type { MessageItem } from '@post/api/contract';
import { CircleHelp, ListChecks, Sparkles } from 'lucide-react';
import { WhatsAppText } from '../../../components/ui/whatsapp-text.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import type { InboxWords } from '../texts/inbox.pt.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { MessageMedia } from './message-media.tsx';
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
  /** Where the answer came from; asked of what Cora wrote. */
  readonly onWhy: (messageId: string) => void;
}

type OtherKind = keyof InboxWords['kinds'];

/** One message, as the patient sees it, with how far it has come. */
export function MessageBubble({ message, first, onWhy }: MessageBubbleProps) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  const { id, author, kind, text, options, media, at, status } = message;
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
      {media && <MessageMedia messageId={id} media={media} own={author !== 'patient'} />}
      {text !== null && <WhatsAppText text={text} />}
      {text === null && !media && (
        <p className="text-ink-soft italic">
          {kind in words.kinds ? words.kinds[kind as OtherKind] : words.kinds.other}
        </p>
      )}
      <Options options={options} />
      <footer className="mt-0.5 flex items-center justify-end gap-1.5 text-2xs text-ink-soft tabular-nums">
        {author === 'cora' && (
          <button
            type="button"
            onClick={() => onWhy(id)}
            className="-my-1 mr-auto inline-flex min-h-6 items-center gap-1 rounded-md pr-2 text-cora hover:underline"
          >
            <CircleHelp aria-hidden="true" className="size-3.5" />
            {words.why}
          </button>
        )}
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

/** A few show as the patient sees them; many are in the text already. */
const FEW = 3;

function Options({ options }: Pick<MessageItem, 'options'>) {
  const words = useTexts(inboxTexts);
  if (options.length === 0) return null;
  if (options.length > FEW)
    return (
      <p className="mt-1.5 flex items-center gap-1.5 text-ink-soft text-xs">
        <ListChecks aria-hidden="true" className="size-3.5" />
        {words.optionCount(options.length)}
      </p>
    );
  return (
    <ul className="mt-2 flex flex-wrap gap-1.5">
      {options.map(({ id, title }) => (
        <li key={id} className="rounded-lg border border-line bg-surface px-2.5 py-1 text-ink-soft text-xs">
          {title}
        </li>
      ))}
    </ul>
  );
}
