import { ReplanningScreen } from '../../features/replanning/replanning-screen.tsx';

/** /ausencias, with `profissional`, `de` and `ate` for the absence that is looked at. */
export function Component() {
  return <ReplanningScreen />;
}
