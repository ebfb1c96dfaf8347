import type { ConversationId, MessageId, StaffId } from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';

const conversation = { id: id<ConversationId>() };
const label = z.string().trim().min(1).max(40);
const words = { title: z.string().trim().min(1).max(80), text: z.string().trim().min(1).max(4_000) };

export const deskCounts = z.object({
  waiting: z.number().int(),
  urgent: z.number().int(),
  mine: z.number().int(),
  unread: z.number().int(),
});

export const assignConversation = z.object({ ...conversation, staffId: id<StaffId>().nullable() });

export const labelConversation = z.object({ ...conversation, labels: z.array(label).max(20) });

export const markRead = z.object({ ...conversation, upTo: id<MessageId>() });

export const noteItem = z.object({
  id: z.string(),
  author: z.object({ id: z.string(), name: z.string() }),
  text: z.string(),
  createdAt: z.string().meta({ format: 'date-time' }),
});
export type NoteItem = z.infer<typeof noteItem>;

export const writeNote = z.object({ ...conversation, text: z.string().trim().min(1).max(4_000) });

export const cannedReplyItem = z.object({ id: z.string(), title: z.string(), text: z.string() });
export type CannedReplyItem = z.infer<typeof cannedReplyItem>;

export const saveCannedReply = z.object({ id: id<string>().nullable().default(null), ...words });

export const oneCannedReply = z.object({ id: id<string>() });
