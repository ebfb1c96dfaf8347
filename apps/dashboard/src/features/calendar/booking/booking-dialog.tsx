import type { FreeTimeItem } from '@post/api/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Modal } from '../../../components/ui/modal.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { clinicMoment } from '../../../lib/clinic-moment.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useMe } from '../../../lib/use-me.ts';
import { useProfessionals } from '../../../lib/use-professionals.ts';
import { useServices } from '../../../lib/use-services.ts';
import { calendarTexts } from '../texts/calendar.ts';
import { FreeStarts } from './free-starts.tsx';
import { PatientPicker, type Who } from './patient-picker.tsx';
import { SlotVerdict } from './slot-verdict.tsx';
import { useBooking } from './use-booking.ts';
import { useSlots } from './use-slots.ts';

export interface BookingDialogProps {
  /** The time that was pointed at, on the clinic's wall: 2026-11-24T10:00. */
  readonly at: string;
  readonly professionalId: string | null;
  readonly onClose: () => void;
}

/** Books a visit: who, what, with whom, when; says at once whether the time is free, and if not, what would be. */
export function BookingDialog({ at, professionalId, onClose }: BookingDialogProps) {
  const words = useTexts(calendarTexts);
  const services = useServices();
  const professionals = useProfessionals();
  const { data: me } = useMe();
  const [who, setWho] = useState<Who>({ kind: 'searching', typed: '' });
  const [chosen, setChosen] = useState({ serviceId: '', professionalId: professionalId ?? '', at });
  const serviceId = chosen.serviceId || (services[0]?.id ?? '');
  const withId = chosen.professionalId || (professionals[0]?.id ?? '');
  const startsAt = me && isMinute(chosen.at) ? clinicMoment(chosen.at, me.clinic.timeZone) : null;
  const { refused, verdict, free } = useSlots({ serviceId, professionalId: withId, startsAt });
  const { book, isPending, error } = useBooking(onClose);
  const pick = (time: FreeTimeItem) =>
    setChosen({ serviceId, professionalId: time.professionalId, at: time.startsAt.slice(0, 16) });
  const fitIn = verdict?.reasons.length === 1 && verdict.reasons[0]?.kind === 'taken';
  const mayBook = verdict?.reasons.length === 0 || fitIn;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (startsAt === null || who.kind === 'searching') return;
    const person = who.kind === 'known' ? who.patient : { name: who.name, phone: who.phone };
    book({ serviceId, professionalId: withId, startsAt, who: person, fitIn });
  };
  return (
    <Modal open onOpenChange={onClose} title={words.booking.title} closeLabel={words.close}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <PatientPicker who={who} onWho={setWho} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={words.service}
            value={serviceId}
            choices={services.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => setChosen({ ...chosen, serviceId: value })}
          />
          <SelectField
            label={words.professional}
            value={withId}
            choices={professionals.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => setChosen({ ...chosen, professionalId: value })}
          />
        </div>
        <TextField
          label={words.when}
          type="datetime-local"
          required
          value={chosen.at}
          onChange={(event) => setChosen({ ...chosen, at: event.target.value.slice(0, 16) })}
        />
        <div aria-live="polite" className="flex min-h-28 flex-col gap-3">
          {refused !== null && <p className="text-danger text-xs">{refused}</p>}
          {verdict && <SlotVerdict verdict={verdict} nameOf={nameIn(professionals)} onPick={pick} />}
          {free && <FreeStarts times={free} chosen={chosen.at.slice(11)} onPick={pick} />}
        </div>
        {error && (
          <p role="alert" className="text-danger text-xs">
            {error}
          </p>
        )}
        <Button type="submit" tone="primary" disabled={!mayBook || isPending || who.kind === 'searching'}>
          {fitIn ? words.booking.fitIn : words.booking.book}
        </Button>
      </form>
    </Modal>
  );
}

function isMinute(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text);
}

function nameIn(professionals: readonly { readonly id: string; readonly name: string }[]) {
  return (wanted: string) => professionals.find(({ id }) => id === wanted)?.name ?? '';
}
