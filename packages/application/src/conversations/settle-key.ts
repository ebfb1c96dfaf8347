import type { MessageId, Proposal } from '@post/domain';
import type { TurnClaim } from '../ports/turn-queue.ts';

/**
 * Names the act of a proposal in one turn, without the epoch: a successor of a dead run finds what it did. The oldest
 * unanswered message stands for the turn, because messages may be added to a burst but are only consumed together.
 */
export function settleKey(claim: TurnClaim, oldestMessageId: MessageId, proposal: Proposal): string {
  return `settle:${claim.conversationId}:${oldestMessageId}:${JSON.stringify(proposal)}`;
}
