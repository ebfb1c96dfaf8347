import { SimulatorScreen } from '../../features/simulator/simulator-screen.tsx';

/** /simulador */
export function Component() {
  return <SimulatorScreen />;
}
