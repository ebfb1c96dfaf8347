import { FirstSteps } from '../../features/first-steps/first-steps.tsx';
import { TodayScreen } from '../../features/today/today-screen.tsx';
import { useMe } from '../../lib/use-me.ts';

/** /hoje; whoever sets the clinic up is led there first. */
export function Component() {
  const { data: me } = useMe();
  return <TodayScreen lead={me?.role === 'owner' || me?.role === 'manager' ? <FirstSteps /> : null} />;
}
