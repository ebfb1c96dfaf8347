import type { AttendanceItem, PatientItem } from '@post/api/contract';
import { ArrowLeft, Pencil } from 'lucide-react';
import { Link } from 'react-router';
import { Avatar } from '../../../components/ui/avatar.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { useFormat } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useNow } from '../../../lib/use-now.ts';
import { patientsTexts } from '../texts/patients.ts';
import { yearsSince } from './years-since.ts';

/** From here on a patient is worth a call the day before. */
const OFTEN = 0.25;

export interface ProfileHeaderProps {
  readonly patient: PatientItem;
  readonly attendance: AttendanceItem;
  readonly onEdit: () => void;
}

/** Who it is, and whether they tend to come. */
export function ProfileHeader({ patient, attendance, onEdit }: ProfileHeaderProps) {
  const words = useTexts(patientsTexts);
  const format = useFormat();
  const now = useNow();
  const { id, name, phone, birthDate } = patient;
  const { missed } = attendance;
  const known = missed + attendance.attended;
  const rate = known === 0 ? 0 : missed / known;
  return (
    <header className="flex flex-wrap items-center gap-4">
      <Link
        to={paths.patients}
        aria-label={words.back}
        className="inline-flex size-10 items-center justify-center rounded-lg text-ink-soft hover:bg-hover lg:hidden"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
      </Link>
      <Avatar name={name} seed={id} size="large" />
      <div className="min-w-0 flex-1 basis-56">
        <h2 className="font-semibold text-2xl tracking-tight">{name}</h2>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft tabular-nums">
          <span>{phone ? format.phone(phone) : words.noPhone}</span>
          <span>{birthDate ? words.born(format.date(birthDate), yearsSince(birthDate, now)) : words.noBirthDate}</span>
          <Badge tone={rate >= OFTEN ? 'warn' : 'plain'}>{words.missed(missed, known, format.percent(rate))}</Badge>
        </p>
      </div>
      <Button onClick={onEdit}>
        <Pencil aria-hidden="true" />
        {words.edit}
      </Button>
    </header>
  );
}
