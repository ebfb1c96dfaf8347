const drafts = new Map<string, string>();

/** What was typed in each conversation and not sent, kept while one looks elsewhere. */
export const draftOf = (conversationId: string): string => drafts.get(conversationId) ?? '';

export function keepDraft(conversationId: string, text: string): void {
  if (text === '') drafts.delete(conversationId);
  else drafts.set(conversationId, text);
}
