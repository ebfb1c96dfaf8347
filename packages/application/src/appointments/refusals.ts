import type { FreeTime, NotFreeReason, StaysReason } from '@post/domain';

/** The time can't be had: all reasons, and the nearest times that can. */
export interface NotFree {
  readonly kind: 'not-free';
  readonly reasons: readonly NotFreeReason[];
  readonly alternatives: readonly FreeTime[];
}

/** The appointment stays as it is: called off, over, begun, or its patient is here already. */
export interface NotActive {
  readonly kind: 'not-active';
  readonly why: StaysReason;
}

export interface Unknown<What extends string> {
  readonly kind: 'unknown';
  readonly what: What;
}

/** The actor's role does not allow it. */
export interface Forbidden {
  readonly kind: 'forbidden';
}
