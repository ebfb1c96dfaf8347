import { MessageCircle } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useTexts } from '../../lib/texts.ts';
import { AskForAlerts } from './alerts/ask-for-alerts.tsx';
import { MuteButton } from './alerts/mute-button.tsx';
import { ConversationList } from './list/conversation-list.tsx';
import { ListFilters } from './list/list-filters.tsx';
import { useListFilter } from './list/use-list-filter.ts';
import { PatientPanel } from './panel/patient-panel.tsx';
import { inboxTexts } from './texts/inbox.ts';
import { Thread } from './thread/thread.tsx';

export interface InboxScreenProps {
  /** Null: none is open. */
  readonly conversationId: string | null;
}

const WIDE = matchMedia('(min-width: 1280px)');

/** The list, the conversation and who it is with: side by side on a desk, one after the other on a phone. */
export function InboxScreen({ conversationId }: InboxScreenProps) {
  const words = useTexts(inboxTexts);
  const { filter, set } = useListFilter();
  const [panelOpen, setPanelOpen] = useState(WIDE.matches);
  return (
    <div className="flex h-full">
      <h1 className="sr-only">{words.title}</h1>
      <section
        aria-label={words.title}
        className={classNames(
          'h-full w-full shrink-0 flex-col border-line lg:flex lg:w-80 lg:border-r xl:w-88',
          conversationId === null ? 'flex' : 'hidden',
        )}
      >
        <header className="flex h-16 shrink-0 items-center justify-between pr-3 pl-5">
          <h2 className="font-semibold text-lg tracking-tight">{words.title}</h2>
          <MuteButton />
        </header>
        <ListFilters filter={filter} onChange={set} />
        <AskForAlerts />
        <div className="min-h-0 flex-1">
          <ConversationList filter={filter} selectedId={conversationId} />
        </div>
      </section>
      <div className={classNames('h-full min-w-0 flex-1', conversationId === null && 'hidden lg:block')}>
        {conversationId === null ? (
          <div className="flex h-full items-center justify-center">
            <EmptyState icon={MessageCircle} title={words.pickTitle} hint={words.pickHint} />
          </div>
        ) : (
          <Thread
            key={conversationId}
            conversationId={conversationId}
            panelOpen={panelOpen}
            onPanel={() => setPanelOpen(!panelOpen)}
          />
        )}
      </div>
      {conversationId !== null && panelOpen && (
        <PatientPanel key={conversationId} conversationId={conversationId} onClose={() => setPanelOpen(false)} />
      )}
    </div>
  );
}
