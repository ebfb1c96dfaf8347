import { WaitingListScreen } from '../../features/waiting-list/waiting-list-screen.tsx';

/** /espera */
export function Component() {
  return <WaitingListScreen />;
}
