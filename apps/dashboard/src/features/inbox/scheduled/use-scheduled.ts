import type { ScheduledItem } from '@post/api/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { useFormat } from '../../../lib/format.ts';
import { newKey } from '../../../lib/new-key.ts';
import { refusalOf } from '../../../lib/refusal-of.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { scheduledTexts } from '../texts/scheduled.ts';

/** What shall be said, when; the key makes a second press of the button harmless. */
export interface ScheduleWish {
  readonly text: string;
  readonly sendAt: string;
  readonly key: string;
}

/** What leaves later in a conversation, and how it gets there and away again. */
export function useScheduled(conversationId: string) {
  const words = useTexts(scheduledTexts);
  const format = useFormat();
  const client = useQueryClient();
  const queryKey = ['conversations', 'scheduled', { id: conversationId }];
  const refresh = () => client.invalidateQueries({ queryKey });
  const { data } = useQuery({
    queryKey,
    queryFn: () => trpc.conversations.scheduled.query({ id: conversationId }),
  });
  const schedule = useMutation({
    mutationFn: (wish: ScheduleWish) => trpc.conversations.schedule.mutate({ id: conversationId, ...wish }),
    onSuccess: ({ sendAt }) => {
      toast({ text: words.done(`${format.day(sendAt)}, ${format.time(sendAt)}`) });
      return refresh();
    },
  });
  const cancel = useMutation({
    mutationFn: ({ id }: ScheduledItem) => trpc.conversations.unschedule.mutate({ id }),
    onSuccess: (_done, message) => {
      const again = () => schedule.mutate({ text: message.text, sendAt: message.sendAt, key: newKey() });
      toast({ text: words.cancelled, action: { label: words.undo, run: again } });
    },
    onError: (error) => toast({ text: refusalOf(error)?.message ?? words.failed, tone: 'danger' }),
    onSettled: refresh,
  });
  return { scheduled: data ?? [], schedule, cancel };
}
