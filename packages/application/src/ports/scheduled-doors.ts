import type { ConversationId, StaffId, Temporal } from '@post/domain';

/** Why a message did not leave at its moment: nobody may write first to who asked to be left alone, or the channel takes no free words. */
export type HeldBack = 'opted-out' | 'window-over';

/** What staff wrote to leave later. */
export interface ScheduledMessage {
  readonly id: string;
  readonly conversationId: ConversationId;
  readonly author: { readonly id: StaffId; readonly name: string };
  readonly text: string;
  readonly sendAt: Temporal.Instant;
  /** Null while its moment is still to come. */
  readonly heldBack: HeldBack | null;
}

export type NewScheduledMessage = Pick<ScheduledMessage, 'conversationId' | 'text' | 'sendAt'> & {
  readonly staffId: StaffId;
};

export interface ScheduledReader {
  /** What is still to leave, or did not, the soonest first. */
  scheduledMessages(conversationId: ConversationId): Promise<readonly ScheduledMessage[]>;
  scheduledMessage(id: string): Promise<ScheduledMessage | null>;
}

export interface ScheduledWriter {
  insertScheduled(message: NewScheduledMessage): Promise<string>;
  /** Takes it off the list: it is said, or nobody wants it. Null when it was off already, or another did it at this moment. */
  takeScheduled(id: string): Promise<ScheduledMessage | null>;
  holdBackScheduled(id: string, why: HeldBack): Promise<void>;
}
