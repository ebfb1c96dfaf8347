import { type DeskConversation, freeWordsUntil } from '@post/application';
import type { Temporal } from '@post/domain';
import type { ConversationItem } from '../contract/conversation.ts';
import { localTime } from './local-time.ts';

export function presentConversation(listed: DeskConversation, timeZone: string): ConversationItem {
  const { id, contactId, contact, channel, labels, lastMessage, assignee } = listed;
  const { handling, closed, waiting, urgent, answering, unread } = listed;
  const time = (instant: Temporal.Instant | null) => instant && localTime(instant, timeZone);
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
    repliesUntil: time(freeWordsUntil(listed)),
  };
}
