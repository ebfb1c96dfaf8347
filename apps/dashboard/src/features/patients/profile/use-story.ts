import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

/** Who did what with an appointment, newest first. */
export function useStory(appointmentId: string) {
  return useQuery({
    queryKey: ['appointments', 'history', { id: appointmentId }],
    queryFn: () => trpc.appointments.history.query({ id: appointmentId }),
  });
}
