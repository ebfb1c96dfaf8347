import { useNavigate } from 'react-router';
import { SignInScreen } from '../../features/sign-in/sign-in-screen.tsx';
import { paths } from '../../lib/paths.ts';

/** /entrar */
export function Component() {
  const navigate = useNavigate();
  return <SignInScreen onSignedIn={() => void navigate(paths.inbox, { replace: true })} />;
}
