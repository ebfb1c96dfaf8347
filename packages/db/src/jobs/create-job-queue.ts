import type { Job, JobQueue, JobWork } from '@post/application';
import type { ConstructorOptions, JobResult, PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import type { JobConnection } from '../database/session.ts';
import { JOBS_QUEUE } from './jobs-queue.ts';

/** Jobs that one process does at a time; while there are as many, it takes the next without waiting. */
const AT_ONCE = 5;
const POLL_SECONDS = 0.5;

/** How often jobs of dead processes are looked for; their heartbeat must have been missing for longer. */
const SUPERVISE_SECONDS = 5;

/** Connections of its own to PostgreSQL: one works, one supervises. */
const POOL_SIZE = 2;

/** What runs when a process stops is waited for this long, then given back to the others. */
const STOP_MS = 5_000;

/** The jobs of the database, worked on by pg-boss. */
export function createJobQueue(database: Database): JobQueue {
  return {
    async work(work) {
      // Loaded by those who work only: it brings a driver of its own.
      const { PgBoss: Boss, fromPglite } = await import('pg-boss');
      const boss = new Boss({
        ...connectionOf(database.jobs, fromPglite),
        superviseIntervalSeconds: SUPERVISE_SECONDS,
        monitorIntervalSeconds: SUPERVISE_SECONDS,
        schedule: false,
        registerInstance: false,
        reindex: database.kind === 'postgres',
      });
      boss.on('error', work.onTrouble);
      await boss.start();
      await begin(boss, work);
      return { [Symbol.asyncDispose]: () => boss.stop({ graceful: true, timeout: STOP_MS }) };
    },
  };
}

function connectionOf(
  jobs: JobConnection,
  fromPglite: typeof import('pg-boss').fromPglite,
): Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max'> {
  if (jobs.kind === 'postgres') return { connectionString: jobs.url, max: POOL_SIZE };
  return { db: fromPglite(jobs.client), backend: 'pglite' };
}

async function begin(boss: PgBoss, { run, onTrouble }: JobWork): Promise<void> {
  const options = {
    batchSize: AT_ONCE,
    burstWhenBatchFull: true,
    perJobResults: true,
    pollingIntervalSeconds: POLL_SECONDS,
  } as const;
  await boss.work<Job>(JOBS_QUEUE, options, (jobs) =>
    Promise.all(
      jobs.map(async ({ id, data }): Promise<JobResult> => {
        try {
          await run(data);
          return { id, status: 'completed' };
        } catch (cause) {
          onTrouble(new Error(`job ${id} (${data.kind}) failed and comes again`, { cause }));
          return { id, status: 'failed' };
        }
      }),
    ),
  );
}
