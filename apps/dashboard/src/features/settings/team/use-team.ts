import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { refusalOf } from '../../../lib/refusal-of.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { teamTexts } from './texts/team.ts';

/** Everybody who may enter, and who is invited to. */
export function useTeam() {
  return useQuery({ queryKey: ['team', 'list'], queryFn: () => trpc.team.list.query() });
}

interface TeamAct {
  readonly run: () => Promise<unknown>;
  /** What is said when it is done. */
  readonly said: string;
  /** Takes it back. */
  readonly undo?: () => Promise<unknown>;
}

/** Does something about a person at once; what can be taken back can be with one click, and a refusal is said. */
export function useTeamAct(): (act: TeamAct) => void {
  const words = useTexts(teamTexts);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['team'] });
  const sayFailed = (error: unknown) => toast({ text: refusalOf(error)?.message ?? words.notDone, tone: 'danger' });
  const { mutate } = useMutation({
    mutationFn: ({ run }: TeamAct) => run(),
    onSuccess: (_done, { said, undo }) => {
      const takeBack = () => void undo?.().catch(sayFailed).finally(refresh);
      toast({ text: said, ...(undo && { action: { label: words.undo, run: takeBack } }) });
    },
    onError: sayFailed,
    onSettled: refresh,
  });
  return mutate;
}
