import type { PatientItem } from '@post/api/contract';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/ui/button.tsx';
import { Modal } from '../../../components/ui/modal.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/texts.ts';
import { patientsTexts } from '../texts/patients.ts';
import { ErasureReport } from './erasure-report.tsx';
import { useErase } from './use-erase.ts';

export interface EraseDialogProps {
  readonly patient: PatientItem;
  readonly onClose: () => void;
}

/** The one thing that can't be undone, so the name has to be written out first. */
export function EraseDialog({ patient, onClose }: EraseDialogProps) {
  const all = useTexts(patientsTexts);
  const words = all.privacy;
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { mutate, data: items, isPending, isError } = useErase(patient.id);
  const matches = plain(typed) === plain(patient.name);
  const close = () => (items ? void navigate(paths.patients) : onClose());
  return (
    <Modal open onOpenChange={close} title={words.eraseTitle} closeLabel={all.close}>
      {items ? (
        <ErasureReport items={items} />
      ) : (
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (matches) mutate();
          }}
        >
          <p className="text-ink-soft">{words.warning}</p>
          <TextField
            label={words.typeName(patient.name)}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
          {isError && (
            <p role="alert" className="text-danger">
              {all.notDone}
            </p>
          )}
          <Button type="submit" tone="danger" disabled={!matches || isPending} className="self-end">
            {words.eraseNow}
          </Button>
        </form>
      )}
    </Modal>
  );
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase();
}
