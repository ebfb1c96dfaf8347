import type { ConversationLock } from '@post/application';

/** The conversation lock of an installation with a single process. */
export function createInProcessLock(): ConversationLock {
  const held = new Set<string>();
  return {
    async withLock(claim, work) {
      if (held.has(claim.conversationId)) return { kind: 'busy' };
      held.add(claim.conversationId);
      try {
        return { kind: 'done', value: await work() };
      } finally {
        held.delete(claim.conversationId);
      }
    },
  };
}
