import { serviceWindowEnd, type Temporal } from '@post/domain';
import type { DeskConversation } from '../ports/desk-doors.ts';

/**
 * Until when the channel takes free words to this contact; null where it always does. Who never wrote opened no window:
 * it ended before what is there was said.
 */
export function freeWordsUntil(
  conversation: Pick<DeskConversation, 'channel' | 'lastInboundAt' | 'lastMessageAt'>,
): Temporal.Instant | null {
  const { channel, lastInboundAt, lastMessageAt } = conversation;
  if (channel !== 'whatsapp-cloud') return null;
  return lastInboundAt === null ? lastMessageAt : serviceWindowEnd(lastInboundAt);
}
