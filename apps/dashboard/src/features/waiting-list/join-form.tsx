import type { PatientItem } from '@post/api/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { useTexts } from '../../lib/texts.ts';
import { useProfessionals } from '../../lib/use-professionals.ts';
import { useServices } from '../../lib/use-services.ts';
import { PatientChoice } from './patient-choice.tsx';
import { waitingListTexts } from './texts/waiting-list.ts';
import { type NewWish, useJoin } from './use-wishes.ts';

const HOURS = {
  any: { timeFrom: null, timeTo: null },
  morning: { timeFrom: null, timeTo: '12:00' },
  afternoon: { timeFrom: '12:00', timeTo: null },
} as const;

/** Puts a patient on the list who asked at the desk or by phone. */
export function JoinForm() {
  const words = useTexts(waitingListTexts);
  const [patient, setPatient] = useState<PatientItem | null>(null);
  const services = useServices();
  const professionals = useProfessionals();
  const join = useJoin(() => setPatient(null));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (patient) join.mutate({ wish: readWish(event.currentTarget, patient.id), name: patient.name });
  };
  return (
    <form
      onSubmit={submit}
      aria-label={words.add}
      className="grid items-start gap-3 rounded-2xl border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3"
    >
      <PatientChoice patient={patient} onPatient={setPatient} />
      <SelectField
        label={words.service}
        name="serviceId"
        required
        choices={[{ value: '', label: words.choose }, ...services.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        label={words.professional}
        name="professionalId"
        choices={[
          { value: '', label: words.anybody },
          ...professionals.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField label={words.from} name="from" type="date" required />
      <TextField label={words.to} name="to" type="date" required />
      <SelectField
        label={words.hours}
        name="hours"
        choices={[
          { value: 'any', label: words.anyHour },
          { value: 'morning', label: words.morning },
          { value: 'afternoon', label: words.afternoon },
        ]}
      />
      <Button type="submit" tone="primary" className="h-11 self-end" disabled={!patient || join.isPending}>
        {words.join}
      </Button>
    </form>
  );
}

function readWish(form: HTMLFormElement, patientId: string): NewWish {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? '');
  const hours = text('hours');
  return {
    patientId,
    serviceId: text('serviceId'),
    professionalId: text('professionalId') || null,
    from: text('from'),
    to: text('to'),
    weekdays: null,
    ...HOURS[hours === 'morning' || hours === 'afternoon' ? hours : 'any'],
    insteadOf: null,
  };
}
