import { createBrowserRouter, redirect } from 'react-router';
import { ScreenError } from '../components/layout/screen-error.tsx';
import { paths } from '../lib/paths.ts';
import { SignedIn } from './signed-in.tsx';

/** One entry per address; each screen is fetched when it is first opened. */
export const router = createBrowserRouter([
  { path: paths.signIn, lazy: () => import('./routes/sign-in.route.tsx'), ErrorBoundary: ScreenError },
  {
    Component: SignedIn,
    ErrorBoundary: ScreenError,
    children: [
      {
        path: `${paths.inbox}/:conversationId?`,
        lazy: () => import('./routes/inbox.route.tsx'),
        ErrorBoundary: ScreenError,
      },
      { path: paths.simulator, lazy: () => import('./routes/simulator.route.tsx'), ErrorBoundary: ScreenError },
      { path: '*', loader: () => redirect(paths.inbox) },
    ],
  },
]);
