import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentWith } from '../config.ts';
import { ChatProblem } from './chat-problem.ts';

export interface OwnServer extends AsyncDisposable {
  readonly url: string;
}

/** Neither real patients nor a real agenda: whatever the environment connects to, this server does not. */
const NOTHING_REAL = {
  NODE_ENV: '',
  DATABASE_URL: '',
  REDIS_URL: '',
  ZAPI_INSTANCE_ID: '',
  ZAPI_TOKEN: '',
  ZAPI_CLIENT_TOKEN: '',
  ZAPI_WEBHOOK_SECRET: '',
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: '',
  WHATSAPP_CLOUD_TOKEN: '',
  WHATSAPP_CLOUD_APP_SECRET: '',
  WHATSAPP_CLOUD_VERIFY_TOKEN: '',
} as const;

/** At a terminal one waits for each answer, so a short quiet time is enough. */
const QUIET_MS = '600';
const START_MS = 60_000;

/** A chat that is ended from outside takes its server along. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;

/** Starts a server for this chat alone, on a free port, with an embedded database that goes when the chat ends. */
export async function startOwnServer(): Promise<OwnServer> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'post-clinics-chat-'));
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environmentWith({
      ...NOTHING_REAL,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      ROLE: 'all',
      DATA_DIR: dataDir,
      REPLY_DEBOUNCE_MS: QUIET_MS,
      LOG_LEVEL: 'error',
    }),
  });
  const server: OwnServer = {
    url,
    async [Symbol.asyncDispose]() {
      for (const signal of SIGNALS) process.off(signal, interrupted);
      await end(child);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  const interrupted = async (): Promise<void> => {
    await server[Symbol.asyncDispose]();
    process.exit(INTERRUPTED);
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  try {
    await untilReady(child, url);
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
  return server;
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  let complaints = '';
  child.stderr?.on('data', (part) => {
    complaints = `${complaints}${part}`.slice(-2_000);
  });
  const patience = AbortSignal.timeout(START_MS);
  while (!patience.aborted) {
    if (hasEnded(child)) throw new ChatProblem(`O servidor não iniciou: ${complaints.trim()}`);
    if (await isReady(url)) return;
    await sleep(100);
  }
  throw new ChatProblem('O servidor demorou demais para iniciar.');
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.on('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
