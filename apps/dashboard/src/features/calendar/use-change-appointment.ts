import type { AppointmentItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../components/ui/toast.ts';
import { useFormat } from '../../lib/format.ts';
import { refusalOf } from '../../lib/refusal-of.ts';
import { useTexts } from '../../lib/texts.ts';
import { trpc } from '../../lib/trpc.ts';
import { calendarTexts } from './texts/calendar.ts';

export type Status = AppointmentItem['status'];

interface Change {
  readonly appointment: AppointmentItem;
  readonly startsAt?: string;
  readonly status?: Status;
  /** Shown at once, before the server answered; put back when it refuses. */
  readonly revert?: () => void;
}

/** Moves an appointment or changes its status. Each can be undone; a refusal puts it back and says why. */
export function useChangeAppointment() {
  const words = useTexts(calendarTexts);
  const format = useFormat();
  const client = useQueryClient();
  const { mutate: restore } = useMutation({
    mutationFn: (id: string) => trpc.appointments.restore.mutate({ id }),
    onSuccess: () => toast({ text: words.restored }),
    onError: (error) =>
      toast({ text: [words.notRestored, refusalOf(error)?.message].filter(Boolean).join(' '), tone: 'danger' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['appointments'] }),
  });
  const { mutate: tell } = useMutation({
    mutationFn: ({ id, startsAt }: AppointmentItem) => trpc.appointments.tell.mutate({ id, startsAt }),
    onSuccess: ({ from }) => toast({ text: from === null ? words.told : words.toldFrom(format.time(from)) }),
    onError: (error) =>
      toast({ text: [words.notTold, refusalOf(error)?.message].filter(Boolean).join(' '), tone: 'danger' }),
  });
  const { mutate, isPending } = useMutation({
    mutationFn: ({ appointment: { id }, startsAt, status }: Change) =>
      status === 'cancelled'
        ? trpc.appointments.cancel.mutate({ id })
        : trpc.appointments.change.mutate({
            id,
            ...(startsAt === undefined ? {} : { startsAt, ignoreNotice: true }),
            ...(status === undefined ? {} : { status }),
          }),
    onSuccess: (changed, { appointment: before, startsAt, status }) => {
      const undo = startsAt !== undefined ? { startsAt: before.startsAt } : { status: before.status };
      const isAhead = Date.parse(changed.startsAt) > Date.now();
      const when = `${format.day(changed.startsAt)}, ${format.time(changed.startsAt)}`;
      const text = startsAt !== undefined ? words.moved(when) : words.changed;
      const also = { label: words.tell, run: () => tell(changed) };
      if (status === 'cancelled')
        toast({
          text: words.cancelled,
          action: { label: words.undo, run: () => restore(before.id) },
          ...(isAhead && { also }),
        });
      else
        toast({
          text,
          action: { label: words.undo, run: () => mutate({ appointment: changed, ...undo }) },
          ...(startsAt !== undefined && isAhead && { also }),
        });
    },
    onError: (error, { startsAt, revert }) => {
      revert?.();
      const reason = error.message.length > 0 && error.message.length < 200 ? ` ${error.message}` : '';
      toast({ text: startsAt === undefined ? words.notChanged : `${words.notMoved}${reason}`, tone: 'danger' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['appointments'] }),
  });
  return { change: mutate, isPending };
}
