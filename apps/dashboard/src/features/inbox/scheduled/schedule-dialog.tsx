import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Button } from '../../../components/ui/button.tsx';
import { Modal } from '../../../components/ui/modal.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { clinicMoment } from '../../../lib/clinic-moment.ts';
import { refusalOf } from '../../../lib/refusal-of.ts';
import { useTexts } from '../../../lib/texts.ts';
import { scheduledTexts } from '../texts/scheduled.ts';
import type { Draft } from '../thread/drafts.ts';
import { useScheduled } from './use-scheduled.ts';

export interface ScheduleDialogProps {
  readonly conversationId: string;
  readonly draft: Draft;
  readonly timeZone: string;
  /** It is scheduled, or nobody wants it any more. */
  readonly onClose: (scheduled: boolean) => void;
}

/** When it shall leave: tomorrow at eight unless one says otherwise. */
export function ScheduleDialog({ conversationId, draft, timeZone, onClose }: ScheduleDialogProps) {
  const words = useTexts(scheduledTexts);
  const [at, setAt] = useState(() => tomorrowMorning(timeZone));
  const { schedule } = useScheduled(conversationId);
  const problem = schedule.error && (refusalOf(schedule.error)?.message ?? words.failed);
  const save = () => {
    const sendAt = clinicMoment(at, timeZone);
    schedule.mutate({ ...draft, sendAt }, { onSuccess: () => onClose(true) });
  };
  return (
    <Modal open onOpenChange={() => onClose(false)} title={words.schedule} closeLabel={words.close}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={words.when}
          hint={words.hint}
          type="datetime-local"
          required
          value={at}
          error={problem}
          onChange={(event) => setAt(event.target.value)}
        />
        <p className="max-h-40 overflow-y-auto whitespace-pre-wrap break-words rounded-2xl rounded-br-md bg-accent-soft px-3.5 py-2">
          {draft.text}
        </p>
        <Button type="submit" tone="primary" disabled={at === '' || schedule.isPending}>
          {words.save}
        </Button>
      </form>
    </Modal>
  );
}

function tomorrowMorning(timeZone: string): string {
  const morning = Temporal.Now.plainDateISO(timeZone).add({ days: 1 }).toPlainDateTime('08:00');
  return morning.toString({ smallestUnit: 'minute' });
}
