import { useMutation, useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

/** Erases what the law allows, and says item by item what became of it. */
export function useErase(patientId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => (await trpc.patients.erase.mutate({ id: patientId })).items,
    onSuccess: () => client.invalidateQueries({ queryKey: ['patients', 'list'] }),
  });
}
