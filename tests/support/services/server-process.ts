import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { findExecutable } from './find-executable.ts';

export type ServerProcess = {
  readonly pid: number;
  readonly hasEnded: () => boolean;
  /** What the server wrote last, for error messages. */
  readonly lastWords: () => string;
  /** Sends the signal and resolves when the process is gone; after ten seconds it is killed. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
};

type Start = {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly logFile: string;
  /** Instead of this process's own environment. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
};

const PATIENCE_MS = 10_000;

/** On Linux the kernel ends the server when the process that started it dies, however it dies. */
const tiedToThisProcess = (command: readonly [string, ...string[]]): readonly [string, ...string[]] => {
  const setpriv = process.platform === 'linux' ? findExecutable('setpriv') : undefined;
  return setpriv === undefined ? command : [setpriv, '--pdeathsig', 'TERM', '--', ...command];
};

const gone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const endChild = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (gone(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const lastResort = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(lastResort);
};

/** A server in a group of its own: Ctrl-C at the terminal ends the tests first, and they end their servers. */
export const startServerProcess = async ({ command, cwd, logFile, env, user }: Start): Promise<ServerProcess> => {
  const log = openSync(logFile, 'a', 0o666);
  const [program, ...args] = tiedToThisProcess(command);
  const child = spawn(program, args, {
    cwd,
    detached: true,
    stdio: ['ignore', log, log],
    env: env ?? process.env,
    ...user,
  });
  closeSync(log);
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  return {
    pid: child.pid ?? 0,
    hasEnded: () => gone(child),
    lastWords: () => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n'),
    end: (signal) => endChild(child, signal),
  };
};
