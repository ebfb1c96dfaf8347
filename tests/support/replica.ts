import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './services/free-port.ts';
import { type ServerProcess, startServerProcess } from './services/server-process.ts';
import { until } from './services/until.ts';

const ENTRY = fileURLToPath(new URL('./replica-main.ts', import.meta.url));

/** A server in a process of its own that a test can kill, pause and start again on the same port. */
export class Replica implements AsyncDisposable {
  readonly url: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'post-clinics-replica-'));
  readonly #environment: Readonly<Record<string, string>>;
  readonly #entry: string;
  #process: ServerProcess | null = null;

  private constructor(port: number, environment: Readonly<Record<string, string>>, entry: string) {
    this.url = `http://127.0.0.1:${port}`;
    this.#environment = { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: String(port), ...environment };
    this.#entry = entry;
  }

  static async start(environment: Readonly<Record<string, string>>, entry: string = ENTRY): Promise<Replica> {
    const replica = new Replica(await freePort(), environment, entry);
    await replica.start();
    return replica;
  }

  /** Starts it, or starts it again, and resolves when it is ready. */
  async start(): Promise<void> {
    const started = await startServerProcess({
      command: [process.execPath, this.#entry],
      cwd: this.#folder,
      logFile: join(this.#folder, 'server.log'),
      env: this.#environment,
    });
    this.#process = started;
    await until(async () => (await fetch(`${this.url}/readyz`)).ok, {
      what: 'a replica to be ready',
      withinMs: 60_000,
      giveUp: () => (started.hasEnded() ? started.lastWords() : undefined),
    });
  }

  kill(): Promise<void> {
    return this.#running.end('SIGKILL');
  }

  /** Stands still, sockets open, as in a long garbage collection or a frozen virtual machine. */
  pause(): void {
    // Nobody but this class ends it: a process that went by itself has something to say.
    if (this.#running.hasEnded()) throw new Error(`the replica ended by itself: ${this.lastWords()}`);
    process.kill(this.#running.pid, 'SIGSTOP');
  }

  resume(): void {
    process.kill(this.#running.pid, 'SIGCONT');
  }

  /** Asks it to end, and resolves when it has. */
  stop(): Promise<void> {
    return this.#running.end('SIGTERM');
  }

  lastWords(): string {
    return this.#running.lastWords();
  }

  get #running(): ServerProcess {
    if (!this.#process) throw new Error('the replica was not started');
    return this.#process;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#running.hasEnded()) {
      this.resume();
      await this.#running.end('SIGKILL');
    }
    await rm(this.#folder, { recursive: true, force: true });
  }
}
