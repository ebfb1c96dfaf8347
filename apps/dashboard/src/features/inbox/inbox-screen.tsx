import { MessageCircle } from 'lucide-react';
import { useState } from 'react';
import { ListAndDetail } from '../../components/layout/list-and-detail.tsx';
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
    <ListAndDetail
      title={words.title}
      action={<MuteButton />}
      list={
        <>
          <ListFilters filter={filter} onChange={set} />
          <AskForAlerts />
          <div className="min-h-0 flex-1">
            <ConversationList filter={filter} selectedId={conversationId} />
          </div>
        </>
      }
      pick={{ icon: MessageCircle, title: words.pickTitle, hint: words.pickHint }}
      detail={
        conversationId && (
          <Thread
            key={conversationId}
            conversationId={conversationId}
            panelOpen={panelOpen}
            onPanel={() => setPanelOpen(!panelOpen)}
          />
        )
      }
      aside={
        conversationId !== null &&
        panelOpen && (
          <PatientPanel key={conversationId} conversationId={conversationId} onClose={() => setPanelOpen(false)} />
        )
      }
    />
  );
}
