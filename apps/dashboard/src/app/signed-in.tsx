import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Outlet } from 'react-router';
import { AppShell } from '../components/layout/app-shell.tsx';
import { goLive } from '../lib/socket.ts';
import { usePlaces } from './use-places.ts';

/** Everything behind the sign-in: the frame, live, around the screen that the address names. */
export function SignedIn() {
  const client = useQueryClient();
  useEffect(() => goLive(client), [client]);
  return (
    <AppShell items={usePlaces()}>
      <Suspense>
        <Outlet />
      </Suspense>
    </AppShell>
  );
}
