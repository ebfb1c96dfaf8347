import type { Actor, Viewer } from '@post/application';

/** Whose unread messages count. */
export function viewerOf(actor: Actor): Viewer {
  return actor.kind === 'staff' ? actor.staffId : null;
}
