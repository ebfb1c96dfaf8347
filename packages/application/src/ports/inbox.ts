import type { ChannelEvent, ChannelId, ClinicId, ConversationId } from '@post/domain';

export interface ChannelDelivery {
  readonly clinicId: ClinicId;
  readonly channelId: ChannelId;
  readonly event: ChannelEvent;
  /** The provider's payload as it came, kept as evidence. */
  readonly raw: unknown;
}

export type Recorded =
  | {
      readonly kind: 'message';
      readonly conversationId: ConversationId /** Null when Cora will not answer. */;
      readonly readyInMs: number | null;
    }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'noted' };

/** The durable inbox. A resolved promise means committed. */
export interface Inbox {
  /** Stores one delivery; concurrent calls share commits. Throws StoreUnavailableError when it cannot be stored. */
  record(delivery: ChannelDelivery): Promise<Recorded>;
}

export class StoreUnavailableError extends Error {
  constructor(attempted: string, cause: unknown) {
    super(`the database did not take: ${attempted}`, { cause });
    this.name = 'StoreUnavailableError';
  }
}
