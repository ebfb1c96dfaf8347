import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { SignInScreen } from '../../features/sign-in/sign-in-screen.tsx';
import { meKey } from '../../lib/me-key.ts';
import { paths } from '../../lib/paths.ts';
import { useMe } from '../../lib/use-me.ts';

/** /entrar; who is signed in goes on to where they wanted to be. */
export function Component() {
  const client = useQueryClient();
  const { data: me } = useMe();
  const { state }: { state: unknown } = useLocation();
  if (me) return <Navigate to={placeIn(state)} replace />;
  return <SignInScreen onSignedIn={() => void client.resetQueries({ queryKey: meKey })} />;
}

function placeIn(state: unknown): string {
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : null;
  return typeof from === 'string' ? from : paths.inbox;
}
