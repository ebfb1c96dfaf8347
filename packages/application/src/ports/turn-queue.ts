import type { ChannelId, ClinicId, ContactId, ConversationId, TurnId } from '@post/domain';

/** The right to answer one conversation. Every write made under it checks `epoch` in its own transaction. */
export interface TurnClaim {
  readonly clinicId: ClinicId;
  readonly conversationId: ConversationId;
  readonly channelId: ChannelId;
  readonly contactId: ContactId;
  readonly turnId: TurnId;
  readonly epoch: number;
}

/**
 * The conversations that wait for an answer. The conversation row is the queue entry (ready time, epoch, lease);
 * all times are the database's.
 */
export interface TurnQueue {
  /** Takes the conversation that has been ready longest, on any clinic, raising its epoch; null when none is ready. */
  claimNext(): Promise<TurnClaim | null>;
  /** Keeps the lease; false when the claim is stale. */
  extend(claim: TurnClaim): Promise<boolean>;
  /** Gives the conversation back unanswered, ready again after `delayMs`. Does nothing when the claim is stale. */
  giveBack(claim: TurnClaim, delayMs: number): Promise<void>;
  /** Milliseconds until a conversation becomes ready or a lease runs out; null when nothing waits. */
  msUntilNext(): Promise<number | null>;
}

/** The claim was taken over or fenced off: what the run did since is not committed, and it must stop. */
export class StaleTurnError extends Error {
  constructor(claim: TurnClaim) {
    super(`turn ${claim.turnId} of conversation ${claim.conversationId} lost its claim (epoch ${claim.epoch})`);
    this.name = 'StaleTurnError';
  }
}
