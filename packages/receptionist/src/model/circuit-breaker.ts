import type { Clock } from '@post/application';
import type { Temporal } from '@post/domain';

export type CircuitState = 'closed' | 'open' | 'half-open';

/** So many failed tries in a row are no accident; patients stop paying for them with their waiting time. */
const FAILURES_TO_OPEN = 5;
/** How long a failing endpoint is left alone before one call tries it again. */
const REST = { seconds: 30 } as const;

/** Keeps turns from waiting for an endpoint that is known to fail. One call at a time tries whether it is back. */
export class CircuitBreaker {
  readonly #clock: Clock;
  readonly #changed: (state: CircuitState) => void;
  #state: CircuitState = 'closed';
  #failures = 0;
  #openedAt: Temporal.Instant | null = null;

  constructor(clock: Clock, changed: (state: CircuitState) => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  get state(): CircuitState {
    return this.#state;
  }

  /** Whether a call may be made; the one that is let through after the rest must report how it went. */
  admits(): boolean {
    if (this.#state === 'closed') return true;
    const restUntil = this.#openedAt?.add(REST);
    if (this.#state === 'half-open' || !restUntil || this.#clock.now().epochMilliseconds < restUntil.epochMilliseconds)
      return false;
    this.#become('half-open');
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#become('closed');
  }

  /** `hopeless`: more of the same can't succeed, e.g. the key is refused. */
  failed(hopeless: boolean): void {
    this.#failures += 1;
    if (this.#state === 'closed' && !hopeless && this.#failures < FAILURES_TO_OPEN) return;
    this.#openedAt = this.#clock.now();
    this.#become('open');
  }

  /** The call was called off before it showed anything: the next one may try. */
  undecided(): void {
    if (this.#state === 'half-open') this.#become('open');
  }

  #become(state: CircuitState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed(state);
  }
}
