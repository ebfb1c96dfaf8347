import type { PatientItem } from '@post/api/contract';
import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { useFormat } from '../../lib/format.ts';
import { useTexts } from '../../lib/texts.ts';
import { usePatientSearch } from '../../lib/use-patient-search.ts';
import { waitingListTexts } from './texts/waiting-list.ts';

export interface PatientChoiceProps {
  readonly patient: PatientItem | null;
  readonly onPatient: (patient: PatientItem | null) => void;
}

/** Finds the patient who waits. */
export function PatientChoice({ patient, onPatient }: PatientChoiceProps) {
  const words = useTexts(waitingListTexts);
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const { found } = usePatientSearch(patient ? '' : typed);
  if (patient)
    return (
      <div className="flex flex-col gap-1">
        <span className="font-medium text-sm">{words.patient}</span>
        <p className="flex h-11 items-center justify-between gap-2 rounded-lg bg-sunken pr-1 pl-3">
          <span className="min-w-0 truncate font-medium">{patient.name}</span>
          <IconButton label={words.other} onClick={() => onPatient(null)}>
            <X aria-hidden="true" />
          </IconButton>
        </p>
      </div>
    );
  return (
    <div>
      <TextField
        label={words.search}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul aria-label={words.found}>
        {found?.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              onClick={() => onPatient(one)}
              className="flex min-h-10 w-full items-center justify-between gap-3 rounded-lg px-3 text-left hover:bg-hover"
            >
              <span className="min-w-0 truncate">{one.name}</span>
              <span className="text-ink-soft text-xs">{one.phone && format.phone(one.phone)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found?.length === 0 && <p className="text-ink-soft text-sm">{words.nobody}</p>}
    </div>
  );
}
