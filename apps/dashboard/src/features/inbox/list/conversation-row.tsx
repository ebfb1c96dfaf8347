import type { ConversationItem, TaskItem } from '@post/api/contract';
import { Siren } from 'lucide-react';
import { Link } from 'react-router';
import { Avatar } from '../../../components/ui/avatar.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useFormat } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { contactName } from '../contact-name.ts';
import { inboxTexts } from '../texts/inbox.ts';

export interface ConversationRowProps {
  readonly conversation: ConversationItem;
  /** What waits for a person in it. */
  readonly task: TaskItem | undefined;
  readonly selected: boolean;
}

/** One conversation in the list: who, when, and who is answering. */
export function ConversationRow({ conversation, task, selected }: ConversationRowProps) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  const { id, contact, handling, lastMessageAt } = conversation;
  return (
    <Link
      to={paths.conversation(id)}
      aria-current={selected ? 'page' : undefined}
      className={classNames(
        'flex gap-3 rounded-xl px-3 py-2.5 transition-colors',
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <Avatar name={contact.name} seed={contact.id} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-2">
          <span className="truncate font-medium text-ink">{contactName(contact, format, words.newContact)}</span>
          {lastMessageAt && (
            <time dateTime={lastMessageAt} className="shrink-0 text-ink-soft text-xs tabular-nums">
              {format.recent(lastMessageAt)}
            </time>
          )}
        </span>
        <span className="mt-1 flex items-center gap-2">
          {task?.urgent && (
            <Badge tone="danger">
              <Siren aria-hidden="true" />
              {words.urgent}
            </Badge>
          )}
          {task && !task.urgent && <Badge tone="warn">{words.waiting}</Badge>}
          <Badge tone={handling === 'cora' ? 'cora' : 'accent'}>
            {handling === 'cora' ? words.withCora : words.withStaff}
          </Badge>
        </span>
      </span>
    </Link>
  );
}
