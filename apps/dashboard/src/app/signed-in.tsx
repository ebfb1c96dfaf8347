import type { MeItem } from '@post/api/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { AppShell } from '../components/layout/app-shell.tsx';
import { ScreenError } from '../components/layout/screen-error.tsx';
import { shellTexts } from '../components/layout/texts/shell.ts';
import { useAlerts } from '../features/inbox/alerts/use-alerts.ts';
import { paths } from '../lib/paths.ts';
import { goLive } from '../lib/socket.ts';
import { useTexts } from '../lib/texts.ts';
import { useMe } from '../lib/use-me.ts';
import { Start } from './start.tsx';
import { isClosedTo, usePlaces } from './use-places.ts';
import { useSignOut } from './use-sign-out.ts';

/** Everything behind the sign-in; who is not signed in is asked to, and then brought back here. */
export function SignedIn() {
  const { data: me, isError } = useMe();
  const { pathname, search } = useLocation();
  if (me === null) return <Navigate to={paths.signIn} state={{ from: `${pathname}${search}` }} replace />;
  if (me === undefined) return isError ? <ScreenError /> : null;
  if (isClosedTo(me.role, pathname)) return <Start />;
  return <LiveShell key={me.staffId} role={me.role} />;
}

/** The frame, live, around the screen that the address names. */
function LiveShell({ role }: Pick<MeItem, 'role'>) {
  const words = useTexts(shellTexts);
  const client = useQueryClient();
  const signOut = useSignOut(words.signOutFailed);
  const navigate = useNavigate();
  const waiting = useAlerts((id) => void navigate(paths.conversation(id)), role !== 'professional');
  useEffect(() => goLive(client), [client]);
  return (
    <AppShell items={usePlaces(role, waiting)} onSignOut={signOut}>
      <Suspense>
        <Outlet />
      </Suspense>
    </AppShell>
  );
}
