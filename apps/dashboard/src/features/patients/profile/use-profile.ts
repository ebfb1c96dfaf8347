import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';

/** Everything the desk has of a patient. */
export function useProfile(patientId: string) {
  return useQuery({
    queryKey: ['patients', 'profile', { id: patientId }],
    queryFn: () => trpc.patients.profile.query({ id: patientId }),
  });
}
