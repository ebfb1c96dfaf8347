import { type ComponentType, lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { paths } from '../lib/paths.ts';
import { SignedIn } from './signed-in.tsx';
import { Start } from './start.tsx';

/** A screen that is fetched when it is first opened. */
const screen = (load: () => Promise<{ readonly Component: ComponentType }>) =>
  lazy(async () => ({ default: (await load()).Component }));

const SignIn = screen(() => import('./routes/sign-in.route.tsx'));
const Invitation = screen(() => import('./routes/invitation.route.tsx'));
const Account = screen(() => import('./routes/account.route.tsx'));
const Today = screen(() => import('./routes/today.route.tsx'));
const Inbox = screen(() => import('./routes/inbox.route.tsx'));
const Calendar = screen(() => import('./routes/calendar.route.tsx'));
const Patients = screen(() => import('./routes/patients.route.tsx'));
const Replanning = screen(() => import('./routes/replanning.route.tsx'));
const WaitingList = screen(() => import('./routes/waiting-list.route.tsx'));
const Tasks = screen(() => import('./routes/tasks.route.tsx'));
const Figures = screen(() => import('./routes/figures.route.tsx'));
const Knowledge = screen(() => import('./routes/knowledge.route.tsx'));
const Settings = screen(() => import('./routes/settings.route.tsx'));
const Simulator = screen(() => import('./routes/simulator.route.tsx'));

/** One entry per address. */
export function Router() {
  return (
    <BrowserRouter>
      <Suspense>
        <Routes>
          <Route path={paths.signIn} element={<SignIn />} />
          <Route path={paths.invitation} element={<Invitation />} />
          <Route element={<SignedIn />}>
            <Route path={paths.today} element={<Today />} />
            <Route path={`${paths.inbox}/:conversationId?`} element={<Inbox />} />
            <Route path={paths.calendar} element={<Calendar />} />
            <Route path={`${paths.patients}/:patientId?`} element={<Patients />} />
            <Route path={paths.replanning} element={<Replanning />} />
            <Route path={paths.waitingList} element={<WaitingList />} />
            <Route path={paths.tasks} element={<Tasks />} />
            <Route path={paths.figures} element={<Figures />} />
            <Route path={paths.knowledge} element={<Knowledge />} />
            <Route path={`${paths.settings}/:section?`} element={<Settings />} />
            <Route path={paths.account} element={<Account />} />
            <Route path={paths.simulator} element={<Simulator />} />
            <Route path="*" element={<Start />} />
          </Route>
        </Routes>
      </Suspense>
    </BrowserRouter>
  );
}
