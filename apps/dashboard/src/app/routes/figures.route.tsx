import { FiguresScreen } from '../../features/figures/figures-screen.tsx';

/** /numeros */
export function Component() {
  return <FiguresScreen />;
}
