import type { ConversationItem } from '@post/api/contract';
import { ArrowLeft, Hand, Sparkles, UserRound } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'react-router';
import { Avatar } from '../../../components/ui/avatar.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { contactName } from '../../../lib/contact-name.ts';
import { useFormat } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { useHandling } from './use-handling.ts';

const ThreadMenu = lazy(async () => ({ default: (await import('./thread-menu.tsx')).ThreadMenu }));

export interface ThreadHeaderProps {
  readonly conversation: ConversationItem;
  readonly panelOpen: boolean;
  readonly onPanel: () => void;
}

/** With whom, who answers, and the way to change that. */
export function ThreadHeader({ conversation, panelOpen, onPanel }: ThreadHeaderProps) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  const { setHandling, isPending } = useHandling(conversation.id);
  const { search } = useLocation();
  const { contact, handling, assignee, closed } = conversation;
  const withCora = handling === 'cora';
  const withStaff = assignee ? words.withSomeone(assignee.name) : words.withStaff;
  const whoAnswers = closed ? words.isClosed : withCora ? words.withCora : withStaff;
  return (
    <header className="flex h-16 shrink-0 items-center gap-1 border-line border-b bg-surface px-2 sm:gap-3 sm:pl-4">
      <Link
        to={{ pathname: paths.inbox, search }}
        aria-label={words.back}
        className="inline-flex size-10 items-center justify-center rounded-lg text-ink-soft hover:bg-hover lg:hidden"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
      </Link>
      <span className="hidden sm:block">
        <Avatar name={contact.name} seed={contact.id} />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="truncate font-semibold text-base">{contactName(contact, format, words.newContact)}</h2>
        <p className="flex items-center gap-1.5 truncate text-ink-soft text-xs">
          {withCora && <Sparkles aria-hidden="true" className="size-3 shrink-0 text-cora" />}
          <span className="truncate">{whoAnswers}</span>
          {contact.phone && <span className="hidden sm:inline">· {format.phone(contact.phone)}</span>}
        </p>
      </div>
      <Button
        size="small"
        tone={withCora ? 'primary' : 'outline'}
        disabled={isPending}
        title={withCora ? words.takeOverHint : undefined}
        onClick={() => setHandling(withCora ? 'staff' : 'cora')}
      >
        {withCora ? <Hand aria-hidden="true" /> : <Sparkles aria-hidden="true" />}
        <span className="max-sm:sr-only">{withCora ? words.takeOver : words.giveBack}</span>
      </Button>
      <Suspense fallback={<span className="size-10" />}>
        <ThreadMenu conversation={conversation} />
      </Suspense>
      <IconButton label={words.showPanel} active={panelOpen} aria-pressed={panelOpen} onClick={onPanel}>
        <UserRound aria-hidden="true" />
      </IconButton>
    </header>
  );
}
