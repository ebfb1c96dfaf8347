import type { Logger } from 'pino';

export interface WorkLoopOptions<Work> {
  readonly name: string;
  /** How many pieces of work run at once in this process. */
  readonly concurrency: number;
  /** Takes the next piece of work; null when none is due. */
  readonly claim: () => Promise<Work | null>;
  readonly run: (work: Work, signal: AbortSignal) => Promise<void>;
  /** Milliseconds until work is due; null when none waits. */
  readonly msUntilNext: () => Promise<number | null>;
  /** How often this replica looks by itself, without a nudge. */
  readonly pollMs?: number;
  readonly log: Logger;
}

/** Nudges only make it faster: every replica looks by itself this often. */
const POLL_MS = 1_000;
/** What is due but can't be taken is held by someone for a few milliseconds. */
const HELD_REST_MS = 5;
/** After an error (the database is away) the loop rests this long, so that it neither spins nor gives up. */
const ERROR_REST_MS = 1_000;

/** Claims due work one piece at a time and runs up to a number of them at once; sleeps until work is due, a nudge, or the poll. */
export class WorkLoop<Work> {
  readonly #options: WorkLoopOptions<Work>;
  readonly #abort = new AbortController();
  readonly #running = new Set<Promise<void>>();
  #dispatching: Promise<void> | null = null;
  #stopped = false;
  #wakeAt = Number.POSITIVE_INFINITY;
  /** More than one piece was due at once: the next is claimed without asking whether there is one. */
  #isBusy = false;
  #endSleep: (() => void) | null = null;
  #sleepTimer: NodeJS.Timeout | null = null;

  constructor(options: WorkLoopOptions<Work>) {
    this.#options = options;
  }

  start(): void {
    this.#dispatching ??= this.#dispatch();
  }

  /** There may be work in this many milliseconds. */
  wake(inMs: number): void {
    this.#wakeAt = Math.min(this.#wakeAt, performance.now() + inMs);
    if (this.#endSleep) this.#armSleep();
  }

  /** Takes no new work, lets what runs finish for `graceMs`, then aborts it; resolves when nothing runs any more. */
  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    this.#endSleep?.();
    const abort = setTimeout(() => this.#abort.abort(new Error(`${this.#options.name} is shutting down`)), graceMs);
    await this.#dispatching;
    await Promise.all(this.#running);
    clearTimeout(abort);
  }

  async #dispatch(): Promise<void> {
    while (!this.#stopped) {
      if (this.#running.size >= this.#options.concurrency) await Promise.race(this.#running);
      else await this.#claimAndRun();
    }
  }

  async #claimAndRun(): Promise<void> {
    try {
      const { claim, msUntilNext, pollMs = POLL_MS } = this.#options;
      this.#wakeAt = Number.POSITIVE_INFINITY;
      const work = await claim();
      if (work !== null) this.#launch(work);
      if (work !== null && this.#isBusy) return;
      const dueInMs = await msUntilNext();
      this.#isBusy = work !== null && dueInMs === 0;
      if (!this.#isBusy) await this.#sleep(Math.min(pollMs, dueInMs === 0 ? HELD_REST_MS : (dueInMs ?? pollMs)));
    } catch (error) {
      this.#logFailure(error);
      await this.#sleep(ERROR_REST_MS);
    }
  }

  #launch(work: Work): void {
    const run = this.#options
      .run(work, this.#abort.signal)
      .catch((error: unknown) => this.#logFailure(error))
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#stopped) return;
    this.#wakeAt = Math.min(this.#wakeAt, performance.now() + ms);
    await new Promise<void>((resolve) => {
      this.#endSleep = resolve;
      this.#armSleep();
    });
    this.#endSleep = null;
    if (this.#sleepTimer) clearTimeout(this.#sleepTimer);
  }

  #armSleep(): void {
    if (this.#sleepTimer) clearTimeout(this.#sleepTimer);
    this.#sleepTimer = setTimeout(() => this.#endSleep?.(), Math.max(0, Math.ceil(this.#wakeAt - performance.now())));
  }

  #logFailure(error: unknown): void {
    this.#options.log.error({ err: error, worker: this.#options.name }, 'a piece of work failed');
  }
}
