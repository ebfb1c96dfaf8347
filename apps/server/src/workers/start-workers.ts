import { escalatePromises, makeRounds, type Nudges, type Ports } from '@post/application';
import type { Logger } from 'pino';
import { startJobsWorker } from './jobs.worker.ts';
import { createKnowledgeWorker } from './knowledge.worker.ts';
import { createMediaWorker } from './media.worker.ts';
import { createOutboxWorker } from './outbox.worker.ts';
import { createTurnWorker } from './turn.worker.ts';
import type { WorkerMetrics } from './worker-metrics.ts';

export interface WorkersOptions {
  readonly ports: Ports;
  readonly leaseMs: number;
  /** The embedded database answers one statement at a time: more at once would only wait there. */
  readonly concurrency: { readonly turns: number; readonly replies: number };
  readonly log: Logger;
  readonly metrics: WorkerMetrics;
}

export interface Workers extends Pick<Nudges, 'turnReady' | 'replyQueued' | 'knowledgeChanged'> {
  stop(graceMs: number): Promise<void>;
}

/** How often replies that a dead process left half sent are looked for. */
const RECOVERY_MS = 5_000;

/** How often it is looked whether a promise to a patient is overdue. */
const PROMISES_MS = 15_000;

/** How often it is looked whether something is to be done by the clock; nothing of it is due to the minute. */
const ROUNDS_MS = 60_000;

/** Starts answering and sending in this process. */
export function startWorkers({ ports, leaseMs, concurrency, log, metrics }: WorkersOptions): Workers {
  const turns = createTurnWorker({ ports, leaseMs, concurrency: concurrency.turns, log, metrics });
  const replies = createOutboxWorker({ ports, concurrency: concurrency.replies, log, metrics });
  const knowledge = createKnowledgeWorker(ports, log);
  const recovery = setInterval(() => void recover(ports, log), RECOVERY_MS);
  const promises = setInterval(() => void escalate(ports, log), PROMISES_MS);
  const rounds = setInterval(() => void goRound(ports, log), ROUNDS_MS);
  const media = createMediaWorker({ ports, log });
  const jobs = startJobsWorker({ ports, log });
  turns.start();
  media.start();
  replies.start();
  knowledge.start();
  return {
    turnReady: (inMs) => turns.wake(inMs),
    replyQueued: () => replies.wake(0),
    knowledgeChanged: () => knowledge.wake(0),
    stop: async (graceMs) => {
      clearInterval(recovery);
      clearInterval(promises);
      clearInterval(rounds);
      await Promise.all([turns.stop(graceMs), media.stop(graceMs), jobs.stop()]);
      await replies.stop(graceMs);
      await knowledge.stop(graceMs);
    },
  };
}

async function recover(ports: Ports, log: Logger): Promise<void> {
  try {
    const recovered = await ports.outbox.recoverAbandoned();
    if (recovered > 0) log.warn({ recovered }, 'replies of a dead process may or may not have been sent');
  } catch (error) {
    log.warn({ err: error }, 'abandoned replies were not looked for');
  }
}

async function escalate(ports: Ports, log: Logger): Promise<void> {
  try {
    const overdue = await escalatePromises(ports);
    if (overdue > 0) log.warn({ overdue }, 'promises to patients are overdue');
  } catch (error) {
    log.warn({ err: error }, 'overdue promises were not looked for');
  }
}

async function goRound(ports: Ports, log: Logger): Promise<void> {
  try {
    await makeRounds(ports);
  } catch (error) {
    log.warn({ err: error }, 'what is to be done by the clock was not looked for');
  }
}
