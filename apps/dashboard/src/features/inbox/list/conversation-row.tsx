import type { ConversationItem } from '@post/api/contract';
import { Siren, Sparkles } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { Avatar } from '../../../components/ui/avatar.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { contactName } from '../../../lib/contact-name.ts';
import { useFormat } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { LastWords } from './last-words.tsx';

export interface ConversationRowProps {
  readonly conversation: ConversationItem;
  readonly selected: boolean;
}

/** One conversation in the list: who, when, the newest words, and whether it needs a person. */
export function ConversationRow({ conversation, selected }: ConversationRowProps) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  const { search } = useLocation();
  const { id, contact, lastMessageAt, unread } = conversation;
  return (
    <Link
      to={{ pathname: paths.conversation(id), search }}
      aria-current={selected ? 'page' : undefined}
      className={classNames(
        'flex gap-3 rounded-xl px-3 py-2.5 transition-colors',
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <Avatar name={contact.name} seed={contact.id} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-2">
          <span className={classNames('truncate text-ink', unread > 0 ? 'font-semibold' : 'font-medium')}>
            {contactName(contact, format, words.newContact)}
          </span>
          {lastMessageAt && (
            <time dateTime={lastMessageAt} className="shrink-0 text-ink-soft text-xs tabular-nums">
              {format.recent(lastMessageAt)}
            </time>
          )}
        </span>
        <span className="mt-0.5 flex items-center justify-between gap-2">
          <span className="flex min-w-0 items-center gap-1 text-[0.8125rem] text-ink-soft">
            <LastWords conversation={conversation} />
          </span>
          {unread > 0 && (
            <span className="inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full bg-accent px-1.5 font-semibold text-2xs text-accent-ink tabular-nums">
              <span className="sr-only">{words.unread}: </span>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </span>
        <State conversation={conversation} />
      </span>
    </Link>
  );
}

function State({ conversation }: { readonly conversation: ConversationItem }) {
  const words = useTexts(inboxTexts);
  const { urgent, waiting, handling, assignee, labels } = conversation;
  return (
    <span className="mt-1.5 flex flex-wrap items-center gap-1">
      {urgent && (
        <Badge tone="danger">
          <Siren aria-hidden="true" />
          {words.urgent}
        </Badge>
      )}
      {waiting && !urgent && <Badge tone="warn">{words.waiting}</Badge>}
      {handling === 'cora' && (
        <Badge tone="cora">
          <Sparkles aria-hidden="true" />
          {words.cora}
        </Badge>
      )}
      {handling === 'staff' && <Badge tone="accent">{assignee?.name ?? words.staff}</Badge>}
      {labels.map((label) => (
        <Badge key={label}>{label}</Badge>
      ))}
    </span>
  );
}
