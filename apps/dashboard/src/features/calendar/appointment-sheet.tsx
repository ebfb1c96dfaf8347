import type { AppointmentItem } from '@post/api/contract';
import type { ReactNode } from 'react';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Modal } from '../../components/ui/modal.tsx';
import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import type { CalendarWords } from './texts/calendar.pt.ts';
import { calendarTexts } from './texts/calendar.ts';
import type { Status } from './use-change-appointment.ts';

export interface AppointmentSheetProps {
  readonly appointment: AppointmentItem;
  readonly story: ReactNode;
  readonly onClose: () => void;
  readonly onStatus: (status: Status) => void;
}

type Act = keyof CalendarWords['acts'];

/** What may come after each status. */
const NEXT: Readonly<Record<Status, readonly Act[]>> = {
  scheduled: ['confirmed', 'arrived', 'no_show', 'cancelled'],
  confirmed: ['arrived', 'no_show', 'cancelled'],
  arrived: ['completed'],
  completed: [],
  cancelled: [],
  no_show: [],
};

/** One appointment, and what the desk can do with it. */
export function AppointmentSheet({ appointment, story, onClose, onStatus }: AppointmentSheetProps) {
  const words = useTexts(calendarTexts);
  const format = useFormat();
  const { patient, professional, service, startsAt, endsAt, status, source } = appointment;
  const facts = [
    [words.when, `${format.longDay(startsAt)}, ${format.time(startsAt)} – ${format.time(endsAt)}`],
    [words.service, service.name],
    [words.professional, professional.name],
    [words.phone, patient.phone === null ? '—' : format.phone(patient.phone)],
    [words.bookedBy, words.sources[source]],
  ];
  return (
    <Modal open onOpenChange={onClose} title={patient.name} closeLabel={words.close} shape="side">
      <Badge>{words.statuses[status]}</Badge>
      <dl className="mt-4 flex flex-col gap-3">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-faint text-xs">{name}</dt>
            <dd className="text-base">{value}</dd>
          </div>
        ))}
      </dl>
      <details className="mt-4">
        <summary className="flex min-h-10 cursor-pointer items-center text-ink-soft">{words.story}</summary>
        {story}
      </details>
      <div className="mt-6 flex flex-wrap gap-2">
        {NEXT[status].map((next) => (
          <Button key={next} tone={next === 'cancelled' ? 'quiet' : 'outline'} onClick={() => onStatus(next)}>
            {words.acts[next]}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
