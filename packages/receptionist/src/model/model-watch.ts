import type { ModelFailure } from '@post/application';
import type { CircuitState } from './circuit-breaker.ts';

/** Whoever counts what the model endpoint does. */
export interface ModelWatch {
  callEnded(outcome: 'ok' | ModelFailure, tookMs: number): void;
  circuitChanged(state: CircuitState): void;
}
