import type { ConversationItem } from '@post/api/contract';
import { ArrowLeft, Hand, Sparkles, UserRound } from 'lucide-react';
import { Link } from 'react-router';
import { Avatar } from '../../../components/ui/avatar.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { useFormat } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { contactName } from '../contact-name.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { useHandling } from './use-handling.ts';

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
  const { contact, handling } = conversation;
  const withCora = handling === 'cora';
  return (
    <header className="flex h-16 shrink-0 items-center gap-3 border-line border-b bg-surface pr-2 pl-2 sm:pl-4">
      <Link
        to={paths.inbox}
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
          <span className="truncate">{withCora ? words.withCora : words.withStaff}</span>
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
        {withCora ? words.takeOver : words.giveBack}
      </Button>
      <IconButton label={words.showPanel} active={panelOpen} aria-pressed={panelOpen} onClick={onPanel}>
        <UserRound aria-hidden="true" />
      </IconButton>
    </header>
  );
}
