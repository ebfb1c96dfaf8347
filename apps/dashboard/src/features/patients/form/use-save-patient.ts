import type { PatientItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { patientsTexts } from '../texts/patients.ts';

export type PatientFields = Omit<PatientItem, 'id'>;

interface Save {
  readonly typed: PatientFields;
  /** What was on screen when the editing began. */
  readonly seen: PatientFields | null;
}

/** Adds a patient, or changes one as long as nobody else did meanwhile. */
export function useSavePatient(patient: PatientItem | null, onSaved: (saved: PatientItem) => void) {
  const words = useTexts(patientsTexts);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ typed, seen }: Save) =>
      patient === null
        ? trpc.patients.create.mutate(typed)
        : trpc.patients.change.mutate({ id: patient.id, ...typed, ...(seen && { seen }) }),
    onSuccess: (saved) => {
      const undo = () =>
        patient &&
        void trpc.patients.change
          .mutate({ ...patient, seen: fieldsOf(saved) })
          .catch(() => toast({ text: words.notDone, tone: 'danger' }))
          .finally(() => client.invalidateQueries({ queryKey: ['patients'] }));
      if (patient === null) toast({ text: words.form.created(saved.name) });
      else toast({ text: words.form.saved, action: { label: words.undo, run: undo } });
      onSaved(saved);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['patients'] }),
  });
}

/** What of a patient is edited. */
export function fieldsOf({ name, phone, birthDate }: PatientItem): PatientFields {
  return { name, phone, birthDate };
}
