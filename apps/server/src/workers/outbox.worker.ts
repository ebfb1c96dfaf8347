import { type Delivery, deliverReply, type Ports } from '@post/application';
import type { Logger } from 'pino';
import { WorkLoop } from './work-loop.ts';
import type { WorkerMetrics } from './worker-metrics.ts';

export interface OutboxWorkerOptions {
  readonly ports: Ports;
  readonly concurrency: number;
  readonly log: Logger;
  readonly metrics: WorkerMetrics;
}

/** Sends queued replies, in order per conversation. */
export function createOutboxWorker({ ports, concurrency, log, metrics }: OutboxWorkerOptions): WorkLoop<Delivery> {
  return new WorkLoop({
    name: 'replies',
    concurrency,
    claim: () => ports.outbox.claimNext(),
    msUntilNext: () => ports.outbox.msUntilNext(),
    run: async (delivery, signal) => metrics.replySent(await deliverReply(ports, delivery, signal)),
    log,
  });
}
