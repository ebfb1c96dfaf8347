import type { MessageItem } from '@post/api/contract';
import type { PendingMessage } from './use-send-message.ts';

/** One line of a conversation on screen. */
export type ThreadLine =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: MessageItem; readonly first: boolean }
  | { readonly kind: 'pending'; readonly key: string; readonly pending: PendingMessage };

/** Messages with a separator before each new day, then what is still on its way. */
export function threadLines(messages: readonly MessageItem[], pending: readonly PendingMessage[]): ThreadLine[] {
  const lines: ThreadLine[] = [];
  let before: MessageItem | null = null;
  for (const message of messages) {
    const newDay = before?.at.slice(0, 10) !== message.at.slice(0, 10);
    if (newDay) lines.push({ kind: 'day', key: `day:${message.at.slice(0, 10)}`, at: message.at });
    lines.push({ kind: 'message', key: message.id, message, first: newDay || before?.author !== message.author });
    before = message;
  }
  return [...lines, ...pending.map((one) => ({ kind: 'pending', key: `p${one.mutationId}`, pending: one }) as const)];
}
