import type { Ports } from '../ports/index.ts';
import type { Job } from '../ports/jobs.ts';
import { unaskedPace } from '../proactive/unasked-pace.ts';
import { isUnaskedStopped } from '../proactive/watch-unasked.ts';
import { doJob } from './do-job.ts';

/** Staff have to look first; nobody looks in less. */
const STOPPED_SECONDS = 300;

/** Jobs that say nothing to a patient, or what staff asked for themselves. */
const ASKED: readonly Job['kind'][] = ['change-notice', 'replan-answer', 'scheduled-message', 'waiting-offer-over'];

/** What a job came to when it wrote to a patient. */
const WROTE = new Set(['send', 'sent', 'asked', 'told', 'offered']);

export interface JobRun {
  /** For the log. */
  readonly outcome: string;
  /** So long the worker rests, that no more is written first than the provider takes. */
  readonly restMs: number;
}

/** Does a job, or puts it off while nothing may be written first, and counts what it wrote. */
export async function runJob(ports: Ports, job: Job): Promise<JobRun> {
  if (ASKED.includes(job.kind)) return { outcome: (await doJob(ports, job)).kind, restMs: 0 };
  if (await ports.store.read(job.clinicId, isUnaskedStopped)) {
    await ports.store.transact(job.clinicId, (tx) =>
      tx.schedule([{ job, inSeconds: STOPPED_SECONDS, ...(job.kind === 'reminder' && { neededBy: job.startsAt }) }]),
    );
    return { outcome: 'stopped', restMs: 0 };
  }
  const { kind } = await doJob(ports, job);
  if (!WROTE.has(kind)) return { outcome: kind, restMs: 0 };
  const pace = unaskedPace(ports, job.clinicId);
  return { outcome: kind, restMs: await ports.store.transact(job.clinicId, (tx) => tx.spendPace(pace)) };
}
