import { X } from 'lucide-react';
import { Avatar } from '../../../components/ui/avatar.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { contactName } from '../../../lib/contact-name.ts';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { useConversation } from '../thread/use-conversation.ts';
import { PatientSummary } from './patient-summary.tsx';
import { UpcomingAppointments } from './upcoming-appointments.tsx';
import { usePeople } from './use-people.ts';

export interface PatientPanelProps {
  readonly conversationId: string;
  readonly onClose: () => void;
}

/** Who is on the other side, beside what they say. Over the conversation where there is no room beside it. */
export function PatientPanel({ conversationId, onClose }: PatientPanelProps) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  const { data: conversation } = useConversation(conversationId);
  const people = usePeople(conversationId);
  const contact = conversation?.contact;
  return (
    <aside
      aria-label={words.panel}
      className="fixed inset-0 z-30 flex flex-col overflow-y-auto bg-surface xl:static xl:z-auto xl:w-80 xl:shrink-0 xl:border-line xl:border-l"
    >
      <header className="flex h-16 shrink-0 items-center justify-between pr-2 pl-5">
        <h2 className="font-semibold">{words.panel}</h2>
        <IconButton label={words.closePanel} onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      {contact && (
        <div className="flex flex-col items-center gap-1 border-line border-b px-5 pt-2 pb-6 text-center">
          <Avatar name={contact.name} seed={contact.id} size="large" />
          <p className="mt-2 font-semibold text-base">{contactName(contact, format, words.newContact)}</p>
          <p className="text-ink-soft tabular-nums">{contact.phone ? format.phone(contact.phone) : words.noPhone}</p>
        </div>
      )}
      <div className="flex flex-col gap-6 p-5">
        {people.isError && !people.data && (
          <ErrorState title={words.peopleError} retryLabel={words.retry} onRetry={() => void people.refetch()} />
        )}
        {people.isPending && <Skeleton className="h-28 w-full rounded-xl" />}
        {people.data && <UpcomingAppointments appointments={people.data.upcoming} />}
        {people.data && <PatientSummary patients={people.data.patients} />}
      </div>
    </aside>
  );
}
