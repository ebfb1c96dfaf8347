import type { AppointmentItem } from '@post/api/contract';
import { Badge, type BadgeTone } from '../../../components/ui/badge.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { inboxTexts } from '../texts/inbox.ts';

const TONES: Readonly<Record<AppointmentItem['status'], BadgeTone>> = {
  scheduled: 'plain',
  confirmed: 'good',
  arrived: 'accent',
  completed: 'good',
  cancelled: 'danger',
  no_show: 'danger',
};

/** What is booked ahead, soonest first. */
export function UpcomingAppointments({ appointments }: { readonly appointments: readonly AppointmentItem[] }) {
  const words = useTexts(inboxTexts);
  const format = useFormat();
  return (
    <section>
      <h3 className="mb-2 font-semibold text-ink-soft text-xs">{words.upcoming}</h3>
      {appointments.length === 0 && <p className="text-ink-soft">{words.noUpcoming}</p>}
      <ul className="flex flex-col gap-2">
        {appointments.map(({ id, startsAt, service, professional, patient, status }) => (
          <li key={id} className="rounded-xl border border-line px-3.5 py-3">
            <p className="flex items-center justify-between gap-2">
              <time dateTime={startsAt} className="font-semibold tabular-nums">
                {format.day(startsAt)}, {format.time(startsAt)}
              </time>
              <Badge tone={TONES[status]}>{words.appointmentStatus[status]}</Badge>
            </p>
            <p className="mt-1">{service.name}</p>
            <p className="text-ink-soft text-xs">
              {professional.name} · {patient.name}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
