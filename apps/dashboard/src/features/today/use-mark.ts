import type { AppointmentItem, TodayItem } from '@post/api/contract';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Status } from './standing.ts';
import { todayTexts } from './texts/today.ts';

interface Mark {
  readonly appointment: AppointmentItem;
  readonly status: Status;
}

/** Records who came and who did not: shown at once, put back when refused, undone with one click. */
export function useMark(shownKey: QueryKey): (mark: Mark) => void {
  const words = useTexts(todayTexts);
  const client = useQueryClient();
  const show = ({ id }: AppointmentItem, status: Status) =>
    client.setQueryData<TodayItem>(
      shownKey,
      (day) =>
        day && { ...day, appointments: day.appointments.map((one) => (one.id === id ? { ...one, status } : one)) },
    );
  const { mutate } = useMutation({
    mutationFn: ({ appointment: { id }, status }: Mark) => trpc.appointments.change.mutate({ id, status }),
    onMutate: async ({ appointment, status }) => {
      await client.cancelQueries({ queryKey: shownKey });
      show(appointment, status);
    },
    onSuccess: (changed, { appointment: before }) => {
      const undo = () => mutate({ appointment: changed, status: before.status });
      toast({ text: words.marked[changed.status](changed.patient.name), action: { label: words.undo, run: undo } });
    },
    onError: (error, { appointment }) => {
      show(appointment, appointment.status);
      toast({ text: `${words.notMarked} ${error.message}`, tone: 'danger' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['today'] }),
  });
  return mutate;
}
