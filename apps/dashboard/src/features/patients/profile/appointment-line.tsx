import type { AppointmentItem } from '@post/api/contract';
import { History } from 'lucide-react';
import { useState } from 'react';
import { Badge, type BadgeTone } from '../../../components/ui/badge.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { patientsTexts } from '../texts/patients.ts';
import { AppointmentStory } from './appointment-story.tsx';

const TONES: Readonly<Record<AppointmentItem['status'], BadgeTone>> = {
  scheduled: 'plain',
  confirmed: 'good',
  arrived: 'accent',
  completed: 'good',
  cancelled: 'plain',
  no_show: 'danger',
};

/** One appointment, and on demand what became of it. */
export function AppointmentLine({ appointment }: { readonly appointment: AppointmentItem }) {
  const words = useTexts(patientsTexts).appointments;
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { id, startsAt, service, professional, status } = appointment;
  const when = `${format.date(startsAt.slice(0, 10))}, ${format.time(startsAt)}`;
  return (
    <li className="py-2">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <time dateTime={startsAt} className="font-medium tabular-nums">
              {when}
            </time>
            <Badge tone={TONES[status]}>{words.statuses[status]}</Badge>
          </p>
          <p className="truncate text-ink-soft text-xs">
            {service.name} · {professional.name}
          </p>
        </div>
        <IconButton label={words.history(when)} aria-expanded={open} active={open} onClick={() => setOpen(!open)}>
          <History aria-hidden="true" />
        </IconButton>
      </div>
      {open && <AppointmentStory appointmentId={id} />}
    </li>
  );
}
