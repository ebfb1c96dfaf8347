import { createKept } from '../../../lib/kept.ts';
import { newKey } from '../../../lib/new-key.ts';

/** What was typed in a conversation and not sent. Its key names these words: two windows that show them send them once. */
export interface Draft {
  readonly text: string;
  readonly key: string;
}

export const drafts = createKept<Draft>('draft', {
  absent: { text: '', key: '' },
  parse: (stored) => (isDraft(stored) ? stored : null),
});

export function keepDraft(conversationId: string, text: string): void {
  drafts.write(conversationId, text === '' ? null : { text, key: newKey() });
}

function isDraft(stored: unknown): stored is Draft {
  const { text, key } = Object(stored);
  return typeof text === 'string' && typeof key === 'string';
}
