import type { Config } from '../config.ts';
import { ChatProblem } from './chat-problem.ts';
import { isSimulatorOpen, type SimulatorAddress } from './simulator-client.ts';

/** The server that was named, or else the one that runs here; null when one has to be started. */
export async function findSimulator(
  { settings, secrets }: Config,
  named: string | undefined,
): Promise<SimulatorAddress | null> {
  const { apiKey } = secrets;
  if (named !== undefined) {
    const address = { url: named.replace(/\/+$/, ''), apiKey };
    if (await isSimulatorOpen(address)) return address;
    throw new ChatProblem(`Em ${named} não há um servidor com o simulador aberto.`);
  }
  for (const url of [`http://127.0.0.1:${settings.port}`, settings.publicUrl]) {
    const address = { url, apiKey };
    if (await isSimulatorOpen(address)) return address;
  }
  return null;
}
