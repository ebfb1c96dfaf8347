import type { MemoryItem } from '@post/api/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Modal } from '../../../components/ui/modal.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { patientsTexts } from '../texts/patients.ts';
import { MemoryFields } from './memory-fields.tsx';
import { MEMORY_KEYS, type MemoryKey, wishOf } from './memory-wish.ts';
import { readMemoryForm } from './read-memory-form.ts';
import { useKeepMemory } from './use-memories.ts';

export interface MemoryFormProps {
  readonly patientId: string;
  /** Null: something new. */
  readonly memory: MemoryItem | null;
  readonly onClose: () => void;
}

/** Something to remember: of which kind, and what. */
export function MemoryForm({ patientId, memory, onClose }: MemoryFormProps) {
  const all = useTexts(patientsTexts);
  const words = all.memories;
  const before = memory && wishOf(memory);
  const [key, setKey] = useState<MemoryKey>(before?.value.key ?? 'note');
  const { mutate, error, isPending } = useKeepMemory(patientId, memory);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wish = readMemoryForm(key, new FormData(event.currentTarget));
    mutate(wish, { onSuccess: onClose });
  };
  return (
    <Modal open onOpenChange={onClose} title={memory ? words.edit : words.add} closeLabel={all.close}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {!memory && (
          <SelectField
            label={words.kind}
            value={key}
            choices={MEMORY_KEYS.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(value) => setKey(MEMORY_KEYS.find((one) => one === value) ?? 'note')}
          />
        )}
        <MemoryFields memoryKey={key} before={before} error={error?.message ?? null} />
        <Button type="submit" tone="primary" disabled={isPending} className="self-end">
          {words.save}
        </Button>
      </form>
    </Modal>
  );
}
