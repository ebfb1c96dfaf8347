import type { SendOutcome, TurnOutcome } from '@post/application';
import { Counter, Histogram, type Registry } from 'prom-client';

/** What the workers count. */
export interface WorkerMetrics {
  turnEnded(outcome: TurnOutcome | 'failed', tookMs: number): void;
  replySent(outcome: SendOutcome['kind']): void;
}

/** Registers the workers' Prometheus metrics. */
export function createWorkerMetrics(registry: Registry): WorkerMetrics {
  const turns = new Histogram({
    name: 'cora_turn_duration_seconds',
    help: 'Time from claiming a conversation to its committed answer, by outcome.',
    labelNames: ['outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  const replies = new Counter({
    name: 'cora_replies_total',
    help: 'Replies handed to a provider, by what the provider said.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    turnEnded: (outcome, tookMs) => turns.observe({ outcome }, tookMs / 1_000),
    replySent: (outcome) => replies.inc({ outcome }),
  };
}
