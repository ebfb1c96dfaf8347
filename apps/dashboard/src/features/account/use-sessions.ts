import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { refusalOf } from '../../lib/refusal-of.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { accountTexts } from './texts/account.ts';

const KEY = ['me', 'sessions'];

/** Every device on which one is signed in. */
export function useSessions() {
  return useQuery({ queryKey: KEY, queryFn: () => trpc.me.sessions.query() });
}

/** Signs out one of the other devices, or all of them (null). */
export function useEndSession(): (id: string | null) => void {
  const words = useTexts(accountTexts).sessions;
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (id: string | null) =>
      id === null ? trpc.me.endOtherSessions.mutate() : trpc.me.endSession.mutate({ id }),
    onSuccess: (_done, id) => toast({ text: id === null ? words.othersEnded : words.ended }),
    onError: (error) => toast({ text: refusalOf(error)?.message ?? words.notDone, tone: 'danger' }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
  return mutate;
}
