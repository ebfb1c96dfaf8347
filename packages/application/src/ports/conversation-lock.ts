import type { TurnClaim } from './turn-queue.ts';

/**
 * Courtesy between replicas: keeps two from paying for the same run. Correctness is the claim's epoch, so losing or
 * failing to release the lock never decides a run.
 */
export interface ConversationLock {
  /** Runs `work` under the lock, or without it when the lock service is away; `busy` when another run holds it. */
  withLock<T>(
    claim: TurnClaim,
    work: () => Promise<T>,
  ): Promise<{ readonly kind: 'done'; readonly value: T } | { readonly kind: 'busy' }>;
}
