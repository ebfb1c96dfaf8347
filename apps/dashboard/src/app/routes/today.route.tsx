import { TodayScreen } from '../../features/today/today-screen.tsx';

/** /hoje */
export function Component() {
  return <TodayScreen />;
}
