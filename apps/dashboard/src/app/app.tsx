import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '../components/layout/error-boundary.tsx';
import { createQueryClient } from '../lib/query-client.ts';
import { Router } from './router.tsx';

const queries = createQueryClient();
const Toaster = lazy(async () => ({ default: (await import('../components/layout/toaster.tsx')).Toaster }));

/** The dashboard with everything that its screens share. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <ErrorBoundary>
        <Router />
      </ErrorBoundary>
      <Suspense>
        <Toaster />
      </Suspense>
    </QueryClientProvider>
  );
}
