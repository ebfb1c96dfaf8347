import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { RouterProvider } from 'react-router/dom';
import { shellTexts } from '../components/layout/texts/shell.ts';
import { Toaster } from '../components/ui/toaster.tsx';
import { createQueryClient } from '../lib/query-client.ts';
import { useTexts } from '../lib/texts.ts';
import { router } from './router.tsx';

const queries = createQueryClient();

/** The dashboard with everything that its screens share. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Tooltip.Provider delay={500}>
        <Suspense>
          <RouterProvider router={router} />
          <Toasts />
        </Suspense>
      </Tooltip.Provider>
    </QueryClientProvider>
  );
}

function Toasts() {
  return <Toaster closeLabel={useTexts(shellTexts).close} />;
}
