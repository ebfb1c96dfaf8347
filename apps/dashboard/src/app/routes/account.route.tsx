import { AccountScreen } from '../../features/account/account-screen.tsx';

/** /conta */
export function Component() {
  return <AccountScreen />;
}
