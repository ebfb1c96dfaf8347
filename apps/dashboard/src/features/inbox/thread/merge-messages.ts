import type { MessageItem } from '@post/api/contract';

/** The part of a conversation that is at hand, oldest first, without holes. */
export interface Transcript {
  readonly messages: readonly MessageItem[];
  /** Where what came before goes on; null when there is nothing before. */
  readonly olderCursor: string | null;
}

/** One page as the server gives it, newest first. */
export interface MessagePage {
  readonly items: readonly MessageItem[];
  readonly nextCursor: string | null;
}

/**
 * The newest page joined to what is at hand: messages that changed are replaced, new ones appended.
 * When the two do not touch, what lies between is not known, so only the page remains.
 */
export function mergeNewest(known: Transcript | undefined, page: MessagePage): Transcript {
  const fresh = page.items.toReversed();
  const [first] = fresh;
  const joint = known && first ? known.messages.findIndex(({ id }) => id === first.id) : -1;
  if (!known || joint === -1) return { messages: fresh, olderCursor: page.nextCursor };
  return { messages: [...known.messages.slice(0, joint), ...fresh], olderCursor: known.olderCursor };
}

/** An older page put before what is at hand. */
export function prependOlder(known: Transcript, page: MessagePage): Transcript {
  const ids = new Set(known.messages.map(({ id }) => id));
  const older = page.items.filter(({ id }) => !ids.has(id)).toReversed();
  return { messages: [...older, ...known.messages], olderCursor: page.nextCursor };
}
