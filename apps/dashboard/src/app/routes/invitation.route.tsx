import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { InvitationScreen } from '../../features/invitation/invitation-screen.tsx';
import { signIn } from '../../features/sign-in/sign-in.ts';
import { meKey } from '../../lib/me-key.ts';
import { paths } from '../../lib/paths.ts';

/** /convite#<token>; whoever joins is signed in, and starts where their role starts. */
export function Component() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const enter = async (credentials: { readonly email: string; readonly password: string }) => {
    await signIn(credentials);
    await client.resetQueries({ queryKey: meKey });
    void navigate(paths.start, { replace: true });
  };
  return <InvitationScreen onJoined={(credentials) => void enter(credentials)} />;
}
