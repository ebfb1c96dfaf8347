import type { WishItem } from '@post/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { refusalOf } from '../../lib/refusal-of.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { waitingListTexts } from './texts/waiting-list.ts';

const LIST = ['waitingList', 'list'];

/** Who waits, the longest first. */
export function useWishes() {
  return useQuery({ queryKey: LIST, queryFn: () => trpc.waitingList.list.query() });
}

export type NewWish = Parameters<typeof trpc.waitingList.join.mutate>[0];

/** Puts a patient on the list. */
export function useJoin(onJoined: () => void) {
  const words = useTexts(waitingListTexts);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ wish }: { readonly wish: NewWish; readonly name: string }) => trpc.waitingList.join.mutate(wish),
    onSuccess: (_done, { name }) => {
      toast({ text: words.joined(name) });
      onJoined();
    },
    onError: (error) => toast({ text: refusalOf(error)?.message ?? words.notJoined, tone: 'danger' }),
    onSettled: () => client.invalidateQueries({ queryKey: LIST }),
  });
}

/** Takes a wish off the list, with a way back. */
export function useLeave() {
  const words = useTexts(waitingListTexts);
  const client = useQueryClient();
  const settle = () => client.invalidateQueries({ queryKey: LIST });
  const rejoin = useMutation({
    mutationFn: (id: string) => trpc.waitingList.rejoin.mutate({ id }),
    onError: () => toast({ text: words.notJoined, tone: 'danger' }),
    onSettled: settle,
  });
  return useMutation({
    mutationFn: ({ id }: WishItem) => trpc.waitingList.leave.mutate({ id }),
    onSuccess: (_done, { id, patient }) =>
      toast({ text: words.removed(patient.name), action: { label: words.undo, run: () => rejoin.mutate(id) } }),
    onError: () => toast({ text: words.notRemoved, tone: 'danger' }),
    onSettled: settle,
  });
}
