import type { PatientItem } from '@post/api/contract';
import { UserPlus, X } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { usePatientSearch } from '../../../lib/use-patient-search.ts';
import { calendarTexts } from '../texts/calendar.ts';
import { AttendanceNote } from './attendance-note.tsx';

/** Who comes: still searched for, chosen, or someone new. */
export type Who =
  | { readonly kind: 'searching'; readonly typed: string }
  | { readonly kind: 'known'; readonly patient: PatientItem }
  | { readonly kind: 'new'; readonly name: string; readonly phone: string };

export interface PatientPickerProps {
  readonly who: Who;
  readonly onWho: (who: Who) => void;
}

/** Finds a patient by name or phone, or takes down someone new. */
export function PatientPicker({ who, onWho }: PatientPickerProps) {
  const words = useTexts(calendarTexts);
  const { found } = usePatientSearch(who.kind === 'searching' ? who.typed : '');
  const format = useFormat();
  const again = () => onWho({ kind: 'searching', typed: '' });
  if (who.kind === 'known')
    return (
      <div className="flex items-center justify-between gap-2 rounded-lg bg-sunken py-1 pr-1 pl-3">
        <p className="min-w-0 truncate">
          <span className="font-medium">{who.patient.name}</span>{' '}
          <span className="text-ink-soft text-xs">{who.patient.phone && format.phone(who.patient.phone)}</span>{' '}
          <AttendanceNote patientId={who.patient.id} />
        </p>
        <IconButton label={words.booking.otherPatient} onClick={again}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    );
  if (who.kind === 'new')
    return (
      <fieldset className="flex flex-col gap-3">
        <legend className="sr-only">{words.booking.newPatient}</legend>
        <TextField
          label={words.booking.name}
          required
          value={who.name}
          onChange={(event) => onWho({ ...who, name: event.target.value })}
        />
        <TextField
          label={words.phone}
          type="tel"
          required
          value={who.phone}
          onChange={(event) => onWho({ ...who, phone: event.target.value })}
        />
        <Button tone="quiet" size="small" className="self-start" onClick={again}>
          {words.booking.knownPatient}
        </Button>
      </fieldset>
    );
  return (
    <div className="flex flex-col gap-1">
      <TextField
        label={words.booking.search}
        autoComplete="off"
        value={who.typed}
        onChange={(event) => onWho({ kind: 'searching', typed: event.target.value })}
      />
      <ul aria-label={words.booking.found} className="flex flex-col">
        {found?.map((patient) => (
          <li key={patient.id}>
            <button
              type="button"
              onClick={() => onWho({ kind: 'known', patient })}
              className="flex min-h-10 w-full items-center justify-between gap-3 rounded-lg px-3 text-left hover:bg-hover"
            >
              <span className="min-w-0 truncate">{patient.name}</span>
              <span className="text-ink-soft text-xs">{patient.phone && format.phone(patient.phone)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found?.length === 0 && <p className="text-ink-soft text-xs">{words.booking.nobody}</p>}
      <Button
        tone="quiet"
        size="small"
        className="self-start"
        onClick={() => onWho({ kind: 'new', name: /\d/.test(who.typed) ? '' : who.typed, phone: '' })}
      >
        <UserPlus aria-hidden="true" />
        {words.booking.newPatient}
      </Button>
    </div>
  );
}
