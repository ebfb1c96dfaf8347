import { useMutation, useQuery } from '@tanstack/react-query';
import { refusalOf } from '../../lib/refusal-of.ts';
import { trpc } from '../../lib/trpc.ts';

/** Where the link leads; null when it leads nowhere any more. */
export function useInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: async () => {
      if (token === '') return null;
      try {
        return await trpc.team.invitation.query({ token });
      } catch (error) {
        if (refusalOf(error)?.code === 'invitation_over') return null;
        throw error;
      }
    },
  });
}

export interface Newcomer {
  readonly name: string;
  readonly password: string;
}

/** Joins the team, and hands over with what to sign in. */
export function useJoin(token: string, onJoined: (credentials: { email: string; password: string }) => void) {
  return useMutation({
    mutationFn: (newcomer: Newcomer) => trpc.team.join.mutate({ token, ...newcomer }),
    onSuccess: ({ email }, { password }) => onJoined({ email, password }),
  });
}
