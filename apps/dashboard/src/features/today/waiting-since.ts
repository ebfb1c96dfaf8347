import type { ConversationItem, TaskItem } from '@post/api/contract';

/** Since when someone waits for a person: the oldest thing the team owes them, else the hand-over, else their last message. */
export function waitingSince(
  { id, handedOverAt, lastMessageAt }: ConversationItem,
  tasks: readonly TaskItem[],
): number {
  const owed = tasks
    .filter(({ conversationId }) => conversationId === id)
    .map(({ createdAt }) => Date.parse(createdAt));
  if (owed.length > 0) return Math.min(...owed);
  return Date.parse(handedOverAt ?? lastMessageAt ?? new Date().toISOString());
}
