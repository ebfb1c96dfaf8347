import { CalendarClock } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useMe } from '../../../lib/use-me.ts';
import { scheduledTexts } from '../texts/scheduled.ts';
import type { Draft } from '../thread/drafts.ts';

const ScheduleDialog = lazy(async () => ({ default: (await import('./schedule-dialog.tsx')).ScheduleDialog }));

export interface ScheduleButtonProps {
  readonly conversationId: string;
  readonly draft: Draft;
  readonly onScheduled: () => void;
}

/** Lets what is written leave later. */
export function ScheduleButton({ conversationId, draft, onScheduled }: ScheduleButtonProps) {
  const words = useTexts(scheduledTexts);
  const [open, setOpen] = useState(false);
  const me = useMe().data;
  const close = (scheduled: boolean) => {
    setOpen(false);
    if (scheduled) onScheduled();
  };
  return (
    <>
      <IconButton
        label={words.schedule}
        disabled={draft.text === ''}
        onClick={() => setOpen(true)}
        className={draft.text === '' ? 'max-sm:hidden' : ''}
      >
        <CalendarClock aria-hidden="true" />
      </IconButton>
      <Suspense>
        {open && me && (
          <ScheduleDialog conversationId={conversationId} draft={draft} timeZone={me.clinic.timeZone} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
