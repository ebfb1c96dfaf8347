import type { ModelWatch } from '@post/receptionist';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const STATES = ['closed', 'half-open', 'open'] as const;

/** Registers what operators see of the model endpoint. */
export function createModelMetrics(registry: Registry): ModelWatch {
  const duration = new Histogram({
    name: 'cora_model_call_duration_seconds',
    help: 'Time of one call to the model endpoint.',
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60],
    registers: [registry],
  });
  const calls = new Counter({
    name: 'cora_model_calls_total',
    help: 'Calls to the model endpoint, by how they ended.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const circuit = new Gauge({
    name: 'cora_model_circuit',
    help: 'The circuit breaker of the model endpoint: 1 for the state it is in.',
    labelNames: ['state'],
    registers: [registry],
  });
  const show = (now: (typeof STATES)[number]): void => {
    for (const state of STATES) circuit.set({ state }, state === now ? 1 : 0);
  };
  show('closed');
  return {
    callEnded: (outcome, tookMs) => {
      calls.inc({ outcome });
      duration.observe(tookMs / 1_000);
    },
    circuitChanged: show,
  };
}
