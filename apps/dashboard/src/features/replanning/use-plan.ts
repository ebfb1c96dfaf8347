import type { ReplanPreview } from '@post/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '../../components/ui/toast.ts';
import { newKey } from '../../lib/new-key.ts';
import { refusalOf } from '../../lib/refusal-of.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { replanningTexts } from './texts/replanning.ts';
import type { Away } from './use-away.ts';

/** Where the visits of these days could go. */
export function usePlan(away: Away) {
  return useQuery({ queryKey: ['replans', 'preview', away], queryFn: () => trpc.replans.preview.query(away) });
}

/** Starts the plan that is on screen, once however often it is clicked; a plan that changed meanwhile is shown anew. */
export function useStartPlan(away: Away, onStarted: () => void) {
  const words = useTexts(replanningTexts);
  const client = useQueryClient();
  const [id] = useState(() => newKey().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
  return useMutation({
    mutationFn: ({ moves }: ReplanPreview) => {
      const seen = moves.map(({ appointment, to }) => ({
        appointmentId: appointment.id,
        to: to && { startsAt: to.startsAt, professionalId: to.professional.id },
      }));
      return trpc.replans.start.mutate({ ...away, id, seen });
    },
    onSuccess: () => {
      toast({ text: words.started });
      onStarted();
    },
    onError: (error) => {
      const isOld = refusalOf(error)?.code === 'edited_meanwhile';
      toast({ text: isOld ? words.changed : words.notStarted, tone: 'danger' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['replans'] }),
  });
}
