import type { PatientItem } from '@post/api/contract';
import { Link } from 'react-router';
import { Avatar } from '../../../components/ui/avatar.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useFormat } from '../../../lib/format.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { patientsTexts } from '../texts/patients.ts';

export interface PatientRowProps {
  readonly patient: PatientItem;
  readonly selected: boolean;
  /** The address keeps what was searched for. */
  readonly search: string;
}

/** One patient in the list. */
export function PatientRow({ patient: { id, name, phone }, selected, search }: PatientRowProps) {
  const words = useTexts(patientsTexts);
  const format = useFormat();
  return (
    <li>
      <Link
        to={{ pathname: paths.patient(id), search }}
        aria-current={selected ? 'page' : undefined}
        className={classNames(
          'flex items-center gap-3 rounded-xl px-3 py-2 transition-colors',
          selected ? 'bg-accent-soft' : 'hover:bg-hover',
        )}
      >
        <Avatar name={name} seed={id} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{name}</span>
          <span className="block text-ink-soft text-xs tabular-nums">
            {phone ? format.phone(phone) : words.noPhone}
          </span>
        </span>
      </Link>
    </li>
  );
}
