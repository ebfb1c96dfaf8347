import type { ChannelId, ClinicId, ConversationId, MessageId, OutboundContent } from '@post/domain';
import type { MediaFile } from './media-file.ts';

export interface Delivery {
  readonly clinicId: ClinicId;
  readonly channelId: ChannelId;
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  /** Where to send: the contact's phone digits, hidden id or business-scoped id, as the channel last used it. */
  readonly address: string;
  readonly content: OutboundContent;
  /** The bytes of the file that the content names. */
  readonly file?: MediaFile;
  /** 1 for the first try. */
  readonly attempt: number;
  /** When the contact last wrote, ISO 8601; null when never. Channels with a service window need it. */
  readonly lastInboundAt: string | null;
}

/** Replies on their way out, in order per conversation. */
export interface Outbox {
  /** Takes the oldest due reply whose predecessors in its conversation have left, marking it `sending`; null when none. */
  claimNext(): Promise<Delivery | null>;
  markSent(delivery: Delivery, providerMessageId: string): Promise<void>;
  markFailed(delivery: Delivery, reason: string): Promise<void>;
  /** The provider may or may not have taken it: never resent blindly, reconciled with callbacks, shown to staff. */
  markUnknown(delivery: Delivery, reason: string): Promise<void>;
  retryIn(delivery: Delivery, delayMs: number, reason: string): Promise<void>;
  /** Turns what a dead process left in `sending` into `unknown`; returns how many. */
  recoverAbandoned(): Promise<number>;
  /** Milliseconds until a reply is due; null when nothing waits. */
  msUntilNext(): Promise<number | null>;
}
