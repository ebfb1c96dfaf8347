import { useMutation } from '@tanstack/react-query';
import { type Credentials, signIn } from './sign-in.ts';

/** Signing in, and what came of the last try. */
export function useSignIn(onSignedIn: () => void) {
  const { mutate, data, isPending } = useMutation({
    mutationFn: (credentials: Credentials) => signIn(credentials),
    onSuccess: (outcome) => {
      if (outcome === 'signed-in') onSignedIn();
    },
  });
  const problem = data === undefined || data === 'signed-in' || isPending ? null : data;
  return { signIn: mutate, isPending, problem };
}
