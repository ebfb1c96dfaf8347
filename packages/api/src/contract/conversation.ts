import { type ConversationId, OUTBOUND_STATUSES } from '@post/domain';
import { z } from 'zod';
import { appointmentItem } from './appointment.ts';
import { id } from './id.ts';
import { pageFields, pageOf } from './page.ts';
import { patientItem } from './patient.ts';

const time = z.string().meta({ format: 'date-time' });

export const conversationItem = z
  .object({
    id: z.string(),
    contact: z.object({ id: z.string(), name: z.string().nullable(), phone: z.string().nullable() }),
    handling: z.enum(['cora', 'staff']),
    handedOverAt: time.nullable(),
    lastMessageAt: time.nullable(),
  })
  .meta({ id: 'Conversation' });
export type ConversationItem = z.infer<typeof conversationItem>;

export const conversationPage = pageOf(conversationItem);

export const listConversations = z.object(pageFields);

export const oneConversation = z.object({ id: id<ConversationId>() });

/** Whose appointments this phone looks after, and what they have ahead. */
export const conversationPeople = z.object({
  patients: z.array(patientItem),
  upcoming: z.array(appointmentItem),
});

export const messageItem = z
  .object({
    id: z.string(),
    author: z.enum(['patient', 'cora', 'staff']),
    kind: z.enum(['text', 'choice', 'media', 'location', 'contact-card', 'poll-vote', 'other', 'reply']),
    text: z.string().nullable(),
    options: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().nullable() })),
    at: time,
    status: z.enum(OUTBOUND_STATUSES).nullable().meta({ description: 'Nulo no que o paciente escreveu' }),
  })
  .meta({ id: 'Message' });
export type MessageItem = z.infer<typeof messageItem>;

export const messagePage = pageOf(messageItem);

export const listMessages = z.object({ id: id<ConversationId>(), ...pageFields });

export const sendMessage = z.object({ id: id<ConversationId>(), text: z.string().trim().min(1).max(4_000) });
