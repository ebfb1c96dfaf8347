import { useParams } from 'react-router';
import { SettingsScreen } from '../../features/settings/settings-screen.tsx';

/** /ajustes and /ajustes/:section */
export function Component() {
  const { section = null } = useParams();
  return <SettingsScreen section={section} />;
}
