import type { Clock } from '@post/application';
import { Temporal } from '@post/domain';

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now: Temporal.Instant;

  constructor(now: Temporal.Instant) {
    this.#now = now;
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  advance(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(Temporal.Duration.from(duration));
  }
}
