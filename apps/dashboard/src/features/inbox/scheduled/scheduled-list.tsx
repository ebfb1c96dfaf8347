import { CalendarClock, TriangleAlert, X } from 'lucide-react';
import { classNames } from '../../../lib/class-names.ts';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { scheduledTexts } from '../texts/scheduled.ts';
import { useScheduled } from './use-scheduled.ts';

/** What leaves later, or could not leave; each can be taken back. */
export function ScheduledList({ conversationId }: { readonly conversationId: string }) {
  const words = useTexts(scheduledTexts);
  const format = useFormat();
  const { scheduled, cancel } = useScheduled(conversationId);
  if (scheduled.length === 0) return null;
  return (
    <ul aria-label={words.title} className="mb-2 flex max-h-32 flex-col gap-1 overflow-y-auto">
      {scheduled.map((message) => {
        const { id, text, sendAt, heldBack, author } = message;
        const Icon = heldBack === null ? CalendarClock : TriangleAlert;
        return (
          <li
            key={id}
            className={classNames(
              'flex items-center gap-2 rounded-lg pl-2.5 text-xs',
              heldBack === null ? 'bg-sunken text-ink-soft' : 'bg-warn-soft text-warn',
            )}
          >
            <Icon aria-hidden="true" className="size-4 shrink-0" />
            <span className="min-w-0 flex-1 py-1.5" title={words.by(author.name)}>
              <span className="font-medium tabular-nums">
                {heldBack === null ? `${format.day(sendAt)}, ${format.time(sendAt)}` : words.heldBack[heldBack]}
              </span>
              <span className="block truncate">{text}</span>
            </span>
            <button
              type="button"
              aria-label={words.cancel}
              title={words.cancel}
              onClick={() => cancel.mutate(message)}
              className="inline-flex size-10 shrink-0 items-center justify-center rounded-lg hover:bg-hover"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
