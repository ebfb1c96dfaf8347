import { useMutation } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { patientsTexts } from '../texts/patients.ts';

/** Everything held on a patient, as a file to hand to them. That it was taken out is recorded. */
export function useExport(patientId: string) {
  const words = useTexts(patientsTexts);
  const { mutate, isPending } = useMutation({
    mutationFn: () => trpc.patients.export.query({ id: patientId }),
    onSuccess: (dossier) =>
      saveFile(`paciente-${patientId}.json`, { text: JSON.stringify(dossier, null, 2), type: 'application/json' }),
    onError: () => toast({ text: words.notDone, tone: 'danger' }),
  });
  return { download: () => mutate(), isPending };
}
