import type { MemoryItem } from '@post/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { patientsTexts } from '../texts/patients.ts';
import { type MemoryWish, wishOf } from './memory-wish.ts';

function memoriesKey(patientId: string) {
  return ['memories', 'list', { id: patientId }] as const;
}

/** What is remembered of a patient. */
export function useMemories(patientId: string) {
  return useQuery({
    queryKey: memoriesKey(patientId),
    queryFn: async () => (await trpc.memories.list.query({ id: patientId })).items,
  });
}

/** Notes something, or corrects a note; a correction can be undone. */
export function useKeepMemory(patientId: string, memory: MemoryItem | null) {
  const words = useTexts(patientsTexts);
  const client = useQueryClient();
  const keep = (wish: MemoryWish) =>
    memory === null
      ? trpc.memories.keep.mutate({ id: patientId, ...wish })
      : trpc.memories.change.mutate({ id: patientId, memoryId: memory.id, ...wish });
  const refresh = () => client.invalidateQueries({ queryKey: memoriesKey(patientId) });
  return useMutation({
    mutationFn: keep,
    onSuccess: () => {
      const before = memory && wishOf(memory);
      const undo = () =>
        before &&
        void keep(before)
          .catch(() => toast({ text: words.notDone, tone: 'danger' }))
          .finally(refresh);
      const text = memory ? words.memories.saved : words.memories.kept;
      toast({ text, ...(before && { action: { label: words.undo, run: undo } }) });
    },
    onSettled: refresh,
  });
}

/** Forgets a note; undoing notes it anew. */
export function useForgetMemory(patientId: string): (memory: MemoryItem) => void {
  const words = useTexts(patientsTexts);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: memoriesKey(patientId) });
  const failed = () => toast({ text: words.notDone, tone: 'danger' });
  const { mutate } = useMutation({
    mutationFn: ({ id: memoryId }: MemoryItem) => trpc.memories.forget.mutate({ id: patientId, memoryId }),
    onSuccess: (_done, memory) => {
      const wish = wishOf(memory);
      const undo = () =>
        wish &&
        void trpc.memories.keep
          .mutate({ id: patientId, ...wish })
          .catch(failed)
          .finally(refresh);
      toast({ text: words.memories.forgotten, ...(wish && { action: { label: words.undo, run: undo } }) });
    },
    onError: failed,
    onSettled: refresh,
  });
  return mutate;
}
