import type { ConversationItem, TaskItem } from '@post/api/contract';
import { MessageCircleWarning } from 'lucide-react';
import { Link } from 'react-router';
import { Avatar } from '../../components/ui/avatar.tsx';
import { Badge } from '../../components/ui/badge.tsx';
import { contactName } from '../../lib/contact-name.ts';
import { useFormat } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import { useNow } from '../../lib/use-now.ts';
import { Card } from './card.tsx';
import { todayTexts } from './texts/today.ts';
import { waitingSince } from './waiting-since.ts';

export interface WaitingListProps {
  readonly conversations: readonly ConversationItem[];
  readonly tasks: readonly TaskItem[];
}

/** Who waits for a person, the longest first. */
export function WaitingList({ conversations, tasks }: WaitingListProps) {
  const words = useTexts(todayTexts);
  const format = useFormat();
  const now = useNow();
  const waiting = conversations
    .map((conversation) => ({ ...conversation, since: waitingSince(conversation, tasks) }))
    .toSorted((one, other) => Number(other.urgent) - Number(one.urgent) || one.since - other.since);
  return (
    <Card icon={MessageCircleWarning} title={words.waiting} count={waiting.length}>
      {waiting.length === 0 && <p className="text-ink-soft">{words.nobodyWaits}</p>}
      <ul className="-mx-2 flex flex-col">
        {waiting.map(({ id, contact, since, urgent, assignee }) => (
          <li key={id}>
            <Link
              to={paths.conversation(id)}
              className="flex min-h-12 items-center gap-3 rounded-xl px-2 py-1.5 hover:bg-hover"
            >
              <Avatar name={contact.name} seed={contact.id} size="small" />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{contactName(contact, format, words.newContact)}</span>
                <span className="block text-ink-soft text-xs tabular-nums">
                  {words.waitingFor(format.duration(Math.max(60_000, now - since)))}
                  {assignee && ` · ${assignee.name}`}
                </span>
              </span>
              {urgent && <Badge tone="danger">{words.urgent}</Badge>}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
