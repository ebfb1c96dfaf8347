import type { ChannelEvent, ChannelId, ClinicId, ConversationId } from '@post/domain';

export interface ChannelDelivery {
  readonly clinicId: ClinicId;
  readonly channelId: ChannelId;
  readonly event: ChannelEvent;
  /** The provider's JSON as it came, kept as evidence. */
  readonly raw: string;
}

export type Recorded =
  | {
      readonly kind: 'message';
      readonly conversationId: ConversationId /** Null when Cora will not answer. */;
      readonly readyInMs: number | null;
    }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'noted' };

/** What became of an accepted delivery; a failed one stays accepted and is tried again later. */
export interface FoldedDelivery extends Omit<ChannelDelivery, 'raw'> {
  readonly result: Recorded | { readonly kind: 'failed'; readonly error: unknown };
}

/** The durable inbox: deliveries are accepted first and worked into their conversations right after. */
export interface Inbox {
  /** Resolves when the delivery is committed; concurrent calls share commits. Throws StoreUnavailableError when it can't be. */
  accept(delivery: ChannelDelivery): Promise<void>;
  /**
   * Works accepted deliveries of one clinic into its conversations, in the order of their acceptance. Null when none is
   * due or another replica is at it.
   */
  fold(): Promise<readonly FoldedDelivery[] | null>;
  /** Milliseconds until an accepted delivery is due; null when none waits. */
  msUntilNext(): Promise<number | null>;
}

export class StoreUnavailableError extends Error {
  constructor(attempted: string, cause: unknown) {
    super(`the database did not take: ${attempted}`, { cause });
    this.name = 'StoreUnavailableError';
  }
}
