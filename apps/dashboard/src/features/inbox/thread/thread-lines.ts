import type { MessageItem, NoteItem } from '@post/api/contract';
import type { UnsentMessage } from './unsent.ts';

/** One line of a conversation on screen. */
export type ThreadLine =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: MessageItem; readonly first: boolean }
  | { readonly kind: 'note'; readonly key: string; readonly note: NoteItem }
  | { readonly kind: 'pending'; readonly key: string; readonly pending: UnsentMessage };

interface Said {
  readonly messages: readonly MessageItem[];
  readonly notes: readonly NoteItem[];
  readonly pending: readonly UnsentMessage[];
  /** Messages before the first are not at hand; notes from then belong to them. */
  readonly whole: boolean;
}

/** Messages and notes in order, with a separator before each new day, then what is still on its way. */
export function threadLines({ messages, notes, pending, whole }: Said): ThreadLine[] {
  const lines: ThreadLine[] = [];
  let [day, author]: [string, MessageItem['author'] | null] = ['', null];
  const open = (at: string) => {
    if (at.slice(0, 10) === day) return;
    [day, author] = [at.slice(0, 10), null];
    lines.push({ kind: 'day', key: `day:${day}`, at });
  };
  const since = whole ? '' : (messages[0]?.at ?? '');
  const waiting = notes.filter(({ createdAt }) => isNotBefore(createdAt, since));
  const noteUntil = (at: string | null) => {
    while (waiting[0] && (at === null || !isNotBefore(waiting[0].createdAt, at))) {
      const [note] = waiting.splice(0, 1);
      if (!note) return;
      open(note.createdAt);
      author = null;
      lines.push({ kind: 'note', key: `note:${note.id}`, note });
    }
  };
  for (const message of messages) {
    noteUntil(message.at);
    open(message.at);
    lines.push({ kind: 'message', key: message.id, message, first: author !== message.author });
    author = message.author;
  }
  noteUntil(null);
  return [...lines, ...pending.map((one) => ({ kind: 'pending', key: `p${one.key}`, pending: one }) as const)];
}

function isNotBefore(at: string, since: string): boolean {
  return since === '' || Date.parse(at) >= Date.parse(since);
}
