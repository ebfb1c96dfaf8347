import { setTimeout as rest } from 'node:timers/promises';
import { type Job, type Ports, runJob } from '@post/application';
import type { Logger } from 'pino';

export interface JobsWorkerOptions {
  readonly ports: Ports;
  readonly log: Logger;
}

/** How long a worker whose queue would not start waits before it tries again. */
const START_AGAIN_MS = 5_000;

/** Runs what has come due. Starts in the background: nobody waits for jobs to be served or answered. */
export function startJobsWorker({ ports, log }: JobsWorkerOptions): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const onTrouble = (error: Error): void => log.error({ err: error }, 'trouble with jobs');
  const open = async (): Promise<AsyncDisposable | null> => {
    while (!stopping.signal.aborted) {
      try {
        return await ports.jobs.work({
          run: (job) => workOff(job, { ports, log, stopping: stopping.signal }),
          onTrouble,
        });
      } catch (error) {
        log.error({ err: error }, 'jobs could not be started');
        await rest(START_AGAIN_MS, null, { signal: stopping.signal }).catch(() => null);
      }
    }
    return null;
  };
  const working = open();
  return {
    stop: async () => {
      stopping.abort();
      await (await working)?.[Symbol.asyncDispose]();
    },
  };
}

async function workOff(job: Job, { ports, log, stopping }: JobsWorkerOptions & { readonly stopping: AbortSignal }) {
  const { outcome, restMs } = await runJob(ports, job);
  log.info({ ...job, outcome }, 'a job came due');
  // What was written is committed: a worker that stops need not rest.
  if (restMs > 0) await rest(restMs, null, { signal: stopping }).catch(() => null);
}
