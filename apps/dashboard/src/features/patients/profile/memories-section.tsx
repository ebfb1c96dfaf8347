import type { MemoryItem } from '@post/api/contract';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { patientsTexts } from '../texts/patients.ts';
import { MemoryForm } from './memory-form.tsx';
import { Section } from './section.tsx';
import { useForgetMemory, useMemories } from './use-memories.ts';

/** What Cora and the team remember of a patient, each with where it came from. */
export function MemoriesSection({ patientId }: { readonly patientId: string }) {
  const words = useTexts(patientsTexts).memories;
  const { notDone } = useTexts(patientsTexts);
  const format = useFormat();
  const { data: memories, isError } = useMemories(patientId);
  const forget = useForgetMemory(patientId);
  const [editing, setEditing] = useState<MemoryItem | 'new' | null>(null);
  return (
    <Section
      title={words.title}
      action={
        <Button size="small" onClick={() => setEditing('new')}>
          <Plus aria-hidden="true" />
          {words.add}
        </Button>
      }
    >
      {isError && !memories && <p className="text-danger">{notDone}</p>}
      {!memories && !isError && <Skeleton className="h-16 w-full" />}
      {memories?.length === 0 && <p className="text-ink-soft">{words.none}</p>}
      <ul className="divide-y divide-line">
        {memories?.map((memory) => (
          <li key={memory.id} className="flex items-center gap-1 py-1.5">
            <div className="min-w-0 flex-1">
              <p className="break-words">{memory.text}</p>
              <p className="text-ink-soft text-xs">
                {words.sources[memory.source]} · {format.shortDay(memory.updatedAt)}
              </p>
            </div>
            <IconButton label={words.change(memory.text)} onClick={() => setEditing(memory)}>
              <Pencil aria-hidden="true" />
            </IconButton>
            <IconButton label={words.forget(memory.text)} onClick={() => forget(memory)}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      {editing !== null && (
        <MemoryForm
          patientId={patientId}
          memory={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}
