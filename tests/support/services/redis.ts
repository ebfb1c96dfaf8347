import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExecutable } from './find-executable.ts';
import { freePort } from './free-port.ts';
import { MissingService } from './missing-service.ts';
import { runService } from './run-service.ts';
import { startServerProcess } from './server-process.ts';
import type { Service } from './service.ts';

type Options = {
  /** True keeps an append-only file, so that a restart finds what was written before. */
  readonly durable?: boolean;
};

const OLDEST_MAJOR = 7;

const findRedis = (): string => {
  const program = findExecutable('redis-server');
  if (program === undefined) throw new MissingService('Redis is not installed');
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const major = Number(/v=(\d+)/.exec(version)?.[1] ?? 0);
  if (major < OLDEST_MAJOR) throw new MissingService(`Redis ${OLDEST_MAJOR} or newer is needed; found ${major}`);
  return program;
};

const answersPing = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (data) => settle(data.toString().startsWith('+PONG')));
    socket.on('error', () => settle(false));
    socket.setTimeout(1000, () => settle(false));
  });

/** A Redis of our own on a free port. */
export const startRedis = async ({ durable = false }: Options = {}): Promise<Service> => {
  const program = findRedis();
  const folder = mkdtempSync(join(tmpdir(), 'post-clinics-redis-'));
  const port = await freePort();
  const flags = ['--bind', '127.0.0.1', '--save', '', '--appendonly', durable ? 'yes' : 'no', '--dir', folder];
  return runService({
    name: 'Redis',
    folder,
    port,
    url: `redis://127.0.0.1:${port}`,
    stopSignal: 'SIGTERM',
    isReady: () => answersPing(port),
    launch: () =>
      startServerProcess({
        command: [program, '--port', String(port), ...flags],
        cwd: folder,
        logFile: join(folder, 'server.log'),
      }),
  });
};
