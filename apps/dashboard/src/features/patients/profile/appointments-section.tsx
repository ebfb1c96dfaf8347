import type { AppointmentItem } from '@post/api/contract';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useNow } from '../../../lib/use-now.ts';
import { patientsTexts } from '../texts/patients.ts';
import { AppointmentLine } from './appointment-line.tsx';
import { Section } from './section.tsx';

const PAST_AT_FIRST = 5;

/** When the patient comes, and when they came. */
export function AppointmentsSection({ appointments }: { readonly appointments: readonly AppointmentItem[] }) {
  const words = useTexts(patientsTexts);
  const now = useNow();
  const [all, setAll] = useState(false);
  const isAhead = ({ startsAt, status }: AppointmentItem) => Date.parse(startsAt) >= now && status !== 'cancelled';
  const upcoming = appointments.filter(isAhead);
  const past = appointments.filter((one) => !isAhead(one)).toReversed();
  return (
    <Section title={words.appointments.title}>
      {appointments.length === 0 && <p className="text-ink-soft">{words.appointments.none}</p>}
      <Lines title={words.appointments.upcoming} appointments={upcoming} />
      <Lines title={words.appointments.past} appointments={all ? past : past.slice(0, PAST_AT_FIRST)} />
      {!all && past.length > PAST_AT_FIRST && (
        <Button tone="quiet" size="small" className="mt-2" onClick={() => setAll(true)}>
          {words.more}
        </Button>
      )}
    </Section>
  );
}

interface LinesProps {
  readonly title: string;
  readonly appointments: readonly AppointmentItem[];
}

function Lines({ title, appointments }: LinesProps) {
  if (appointments.length === 0) return null;
  return (
    <>
      <h4 className="mt-3 mb-1 font-medium text-ink-soft text-xs first:mt-0">{title}</h4>
      <ul className="divide-y divide-line">
        {appointments.map((appointment) => (
          <AppointmentLine key={appointment.id} appointment={appointment} />
        ))}
      </ul>
    </>
  );
}
