import type { DeskConversation } from '@post/application';
import type { Temporal } from '@post/domain';
import type { ConversationItem } from '../contract/conversation.ts';
import { localTime } from './local-time.ts';

/** On the official API free replies are allowed for this long after the patient's last message. */
const WINDOW_HOURS = 24;

export function presentConversation(listed: DeskConversation, timeZone: string): ConversationItem {
  const { id, contactId, contact, channel, lastInboundAt, labels, lastMessage, assignee } = listed;
  const { handling, closed, waiting, urgent, answering, unread } = listed;
  const time = (instant: Temporal.Instant | null) => instant && localTime(instant, timeZone);
  const windowed = channel === 'whatsapp-cloud' ? lastInboundAt : null;
  return {
    id,
    contact: { id: contactId, ...contact },
    channel,
    handling,
    handedOverAt: time(listed.handedOverAt),
    lastMessageAt: time(listed.lastMessageAt),
    lastMessage: lastMessage && { ...lastMessage },
    assignee: assignee && { ...assignee },
    labels: [...labels],
    closed,
    waiting,
    urgent,
    answering,
    unread,
    repliesUntil: time(windowed?.add({ hours: WINDOW_HOURS }) ?? null),
  };
}
