import type { AppointmentItem, PatientItem } from '@post/api/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../../components/ui/toast.ts';
import { useFormat } from '../../../lib/format.ts';
import { refusalOf } from '../../../lib/refusal-of.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { calendarTexts } from '../texts/calendar.ts';

/** What is to be booked. */
export interface Wish {
  readonly serviceId: string;
  readonly professionalId: string;
  readonly startsAt: string;
  /** Someone the clinic knows, or someone new. */
  readonly who: PatientItem | { readonly name: string; readonly phone: string };
  /** Over occupied time if need be. */
  readonly fitIn: boolean;
}

/** Books; what was booked can be called off again with one click. A refusal leaves everything typed where it is. */
export function useBooking(onBooked: (booked: AppointmentItem) => void) {
  const words = useTexts(calendarTexts);
  const format = useFormat();
  const client = useQueryClient();
  const booking = useMutation({
    mutationFn: ({ who, fitIn, ...place }: Wish) => {
      const patient = 'id' in who ? { patientId: who.id } : { patient: who };
      return fitIn
        ? trpc.appointments.fitIn.mutate({ ...place, ...patient })
        : trpc.appointments.book.mutate({ ...place, ...patient });
    },
    onSuccess: (booked) => {
      const run = () =>
        void trpc.appointments.cancel
          .mutate({ id: booked.id })
          .catch(() => toast({ text: words.notChanged, tone: 'danger' }))
          .finally(() => client.invalidateQueries({ queryKey: ['appointments'] }));
      const when = `${format.day(booked.startsAt)}, ${format.time(booked.startsAt)}`;
      toast({ text: words.booking.booked(booked.patient.name, when), action: { label: words.undo, run } });
      onBooked(booked);
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['appointments'] }),
        client.invalidateQueries({ queryKey: ['availability'] }),
      ]),
  });
  const error = booking.error && (refusalOf(booking.error)?.message ?? words.notChanged);
  return { book: booking.mutate, isPending: booking.isPending, error };
}
