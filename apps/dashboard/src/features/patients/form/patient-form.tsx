import type { PatientItem } from '@post/api/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Modal } from '../../../components/ui/modal.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useFormat } from '../../../lib/format.ts';
import { refusalOf } from '../../../lib/refusal-of.ts';
import { useTexts } from '../../../lib/texts.ts';
import { patientsTexts } from '../texts/patients.ts';
import { fieldsOf, type PatientFields, useSavePatient } from './use-save-patient.ts';

export interface PatientFormProps {
  /** Null: someone new. */
  readonly patient: PatientItem | null;
  readonly onClose: () => void;
  readonly onSaved: (saved: PatientItem) => void;
}

const FIELD_OF: Readonly<Record<string, keyof PatientFields>> = {
  invalid_name: 'name',
  invalid_phone: 'phone',
  invalid_birth_date: 'birthDate',
};

/** Who a patient is. What a colleague saved meanwhile is shown beside what was typed, and nothing typed is lost. */
export function PatientForm({ patient, onClose, onSaved }: PatientFormProps) {
  const words = useTexts(patientsTexts).form;
  const { close } = useTexts(patientsTexts);
  const format = useFormat();
  const { mutate, error, isPending, isPaused } = useSavePatient(patient, onSaved);
  // What the editing began with; a live update of the page behind must not hide that someone else changed it.
  const [seen] = useState(patient && fieldsOf(patient));
  const [missing, setMissing] = useState(false);
  const refusal = refusalOf(error);
  const current = refusal?.current;
  const wrong = (field: keyof PatientFields) => (refusal && FIELD_OF[refusal.code] === field ? refusal.message : null);
  const now = (field: keyof PatientFields, say: (value: string) => string = (value) => value) => {
    if (!current || current[field] === seen?.[field]) return {};
    return { hint: words.now(current[field] === null ? words.nothing : say(current[field])) };
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const typed = { name: text('name'), phone: text('phone') || null, birthDate: text('birthDate') || null };
    setMissing(typed.name === '');
    if (typed.name !== '') mutate({ typed, seen: current ? fieldsOf(current) : seen });
  };
  const plainFailure = error !== null && !current && !(refusal && refusal.code in FIELD_OF);
  return (
    <Modal open onOpenChange={onClose} title={patient ? words.edit : words.create} closeLabel={close}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {current && (
          <p role="alert" className="rounded-lg bg-warn-soft px-3 py-2 text-warn">
            {words.stale}
          </p>
        )}
        <TextField
          label={words.name}
          name="name"
          autoComplete="off"
          defaultValue={patient?.name ?? ''}
          error={missing ? words.nameMissing : wrong('name')}
          {...now('name')}
        />
        <TextField
          label={words.phone}
          name="phone"
          type="tel"
          autoComplete="off"
          defaultValue={patient?.phone ? format.phone(patient.phone) : ''}
          error={wrong('phone')}
          {...now('phone', format.phone)}
        />
        <TextField
          label={words.birthDate}
          name="birthDate"
          type="date"
          defaultValue={patient?.birthDate ?? ''}
          error={wrong('birthDate')}
          {...now('birthDate', format.date)}
        />
        {isPaused && <p role="status">{words.paused}</p>}
        {plainFailure && (
          <p role="alert" className="text-danger">
            {words.failed}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          {current && <Button onClick={onClose}>{words.keepTheirs}</Button>}
          <Button type="submit" tone="primary" disabled={isPending}>
            {current ? words.saveMine : patient ? words.save : words.add}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
