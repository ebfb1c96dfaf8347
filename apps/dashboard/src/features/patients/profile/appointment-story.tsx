import type { AppointmentItem, AuditItem } from '@post/api/contract';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import type { PatientsWords } from '../texts/patients.pt.ts';
import { patientsTexts } from '../texts/patients.ts';
import { useStory } from './use-story.ts';

const DEEDS: Readonly<Record<string, keyof PatientsWords['appointments']['deeds']>> = {
  'appointment.booked': 'booked',
  'appointment.moved': 'moved',
  'appointment.cancelled': 'cancelled',
  'appointment.reminded': 'reminded',
  'appointment.followed-up': 'followedUp',
  'appointment.feedback-asked': 'feedbackAsked',
  'appointment.rated': 'rated',
};

/** What became of an appointment: who did what, and when. */
export function AppointmentStory({ appointmentId }: { readonly appointmentId: string }) {
  const words = useTexts(patientsTexts);
  const format = useFormat();
  const { data: story, isError } = useStory(appointmentId);
  if (isError) return <p className="text-danger text-xs">{words.notDone}</p>;
  if (!story) return <Skeleton className="mt-1 h-8 w-full" />;
  return (
    <ol className="mt-1 flex flex-col gap-1 border-line border-l-2 pl-3 text-xs">
      {story.map((entry) => (
        <li key={entry.position} className="flex flex-wrap gap-x-2">
          <span className="font-medium">{deedOf(entry, words.appointments)}</span>
          <span className="text-ink-soft tabular-nums">
            {entry.staff?.name ?? words.appointments.by[entry.by]} · {format.day(entry.at)}, {format.time(entry.at)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function deedOf({ kind, detail }: AuditItem, words: PatientsWords['appointments']): string {
  const status = detail?.status;
  if (kind === 'appointment.changed' && isStatus(status, words)) return words.nowIs(words.statuses[status]);
  const deed = DEEDS[kind];
  return deed === undefined ? words.deeds.changed : words.deeds[deed];
}

function isStatus(status: unknown, words: PatientsWords['appointments']): status is AppointmentItem['status'] {
  return typeof status === 'string' && status in words.statuses;
}
