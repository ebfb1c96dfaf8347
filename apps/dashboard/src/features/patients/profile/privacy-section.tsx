import type { PatientItem } from '@post/api/contract';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useMe } from '../../../lib/use-me.ts';
import { patientsTexts } from '../texts/patients.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { Section } from './section.tsx';
import { useExport } from './use-export.ts';

/** What the law lets a patient ask for. For those who answer for the clinic's data. */
export function PrivacySection({ patient }: { readonly patient: PatientItem }) {
  const words = useTexts(patientsTexts).privacy;
  const { data: me } = useMe();
  const [erasing, setErasing] = useState(false);
  const { download, isPending } = useExport(patient.id);
  if (me?.role !== 'owner' && me?.role !== 'manager') return null;
  return (
    <Section title={words.title}>
      <p className="text-ink-soft">{words.hint}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" disabled={isPending} onClick={download}>
          <Download aria-hidden="true" />
          {words.export}
        </Button>
        <Button size="small" tone="quiet" onClick={() => setErasing(true)}>
          <Trash2 aria-hidden="true" />
          {words.erase}
        </Button>
      </div>
      {erasing && <EraseDialog patient={patient} onClose={() => setErasing(false)} />}
    </Section>
  );
}
