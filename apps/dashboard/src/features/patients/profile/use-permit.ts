import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { patientsTexts } from '../texts/patients.ts';

export type Permit = Parameters<typeof trpc.patients.permit.mutate>[0];

/** Records what someone said at the counter about being written to; one click takes it back. */
export function usePermit(): (permit: Permit) => void {
  const words = useTexts(patientsTexts);
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (permit: Permit) => trpc.patients.permit.mutate(permit),
    onSuccess: (_done, permit) => {
      const state = permit.state === 'granted' ? 'withdrawn' : 'granted';
      toast({ text: words.contacts.recorded, action: { label: words.undo, run: () => mutate({ ...permit, state }) } });
    },
    onError: () => toast({ text: words.notDone, tone: 'danger' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['patients', 'profile'] }),
  });
  return mutate;
}
