import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.ts';
import { runService } from './run-service.ts';
import { startServerProcess } from './server-process.ts';
import type { Service } from './service.ts';

const projectRoot = resolve(import.meta.dirname, '../../..');

const inheritedNames = ['PATH', 'HOME', 'TZ', 'LANG', 'TMPDIR'];

/** Variables of this process that a server may see; above all none that configure one. */
const inherited = (): Readonly<Record<string, string>> =>
  Object.fromEntries(inheritedNames.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

export type ServerReplica = Service & { readonly address: string };

/** The real server as its own process, with this environment and no other, on a free port that it keeps. */
export const startServerReplica = async (env: Readonly<Record<string, string>>): Promise<ServerReplica> => {
  const folder = mkdtempSync(join(tmpdir(), 'post-clinics-server-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const service = await runService({
    name: `server (${env.ROLE ?? 'all'})`,
    folder,
    port,
    url,
    stopSignal: 'SIGTERM',
    isReady: async () => (await fetch(`${url}/readyz`)).ok,
    launch: () =>
      startServerProcess({
        command: [process.execPath, resolve(projectRoot, 'apps/server/src/main.ts')],
        cwd: projectRoot,
        logFile: join(folder, 'server.log'),
        env: { ...inherited(), ...env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: join(folder, 'data') },
      }),
  });
  return { ...service, address: `127.0.0.1:${port}` };
};
