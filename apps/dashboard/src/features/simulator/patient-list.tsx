import { Avatar } from '../../components/ui/avatar.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import type { InventedPatient } from './invented-patient.ts';
import { simulatorTexts } from './texts/simulator.ts';

export interface PatientListProps {
  readonly patients: readonly InventedPatient[];
  readonly index: number;
  readonly onSelect: (index: number) => void;
}

/** Whose phone is in hand. */
export function PatientList({ patients, index, onSelect }: PatientListProps) {
  const words = useTexts(simulatorTexts);
  const format = useFormat();
  return (
    <ul aria-label={words.patients} className="flex gap-1 overflow-x-auto lg:flex-col">
      {patients.map((patient, at) => (
        <li key={patient.phone}>
          <button
            type="button"
            aria-pressed={at === index}
            onClick={() => onSelect(at)}
            className={classNames(
              'flex w-full items-center gap-3 rounded-xl px-3 py-2 text-left',
              at === index ? 'bg-accent-soft' : 'hover:bg-hover',
            )}
          >
            <Avatar name={patient.name} seed={patient.phone} size="small" />
            <span className="min-w-0">
              <span className="block truncate font-medium">{patient.name}</span>
              <span className="block whitespace-nowrap text-ink-soft text-xs tabular-nums">
                {format.phone(patient.phone)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
