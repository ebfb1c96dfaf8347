import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { refusalOf } from '../../lib/refusal-of.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { accountTexts } from './texts/account.ts';

/** Whether an agenda has a private address, and making, renewing and closing it; the address itself is told once. */
export function useCalendarFeed(professionalId: string) {
  const words = useTexts(accountTexts).calendar;
  const client = useQueryClient();
  const queryKey = ['calendarFeeds', 'state', professionalId];
  const state = useQuery({ queryKey, queryFn: () => trpc.calendarFeeds.state.query({ professionalId }) });
  const settled = {
    onError: (error: Error) => toast({ text: refusalOf(error)?.message ?? words.failed, tone: 'danger' }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  } as const;
  const opening = useMutation({ mutationFn: () => trpc.calendarFeeds.open.mutate({ professionalId }), ...settled });
  const closing = useMutation({
    mutationFn: () => trpc.calendarFeeds.close.mutate({ professionalId }),
    onSuccess: () => {
      opening.reset();
      toast({ text: words.closed });
    },
    ...settled,
  });
  return {
    openSince: state.data?.openSince ?? null,
    address: opening.data ? `${window.location.origin}${opening.data.path}` : null,
    open: () => opening.mutate(),
    close: () => closing.mutate(),
  };
}
