import type { BarredClaim, ModelFailure, ToolTrace } from '@post/application';
import type {
  ChannelId,
  ClinicId,
  ContactId,
  ConversationId,
  DeliveryStatus,
  Dialogue,
  Handling,
  InboundContent,
  MessageAuthor,
  MessageId,
  OutboundContent,
  OutboundStatus,
  TurnId,
} from '@post/domain';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { channel } from './clinic.ts';
import { instant } from './columns.ts';
import { contact } from './people.ts';

const tenant = { clinicId: uuid('clinic_id').$type<ClinicId>().notNull() };

/** A contact on a channel, and the queue entry of its turns: ready_at, epoch, lease. Times are the database's. */
export const conversation = pgTable(
  'conversation',
  {
    ...tenant,
    id: uuid().$type<ConversationId>().notNull(),
    channelId: uuid('channel_id').$type<ChannelId>().notNull(),
    contactId: uuid('contact_id').$type<ContactId>().notNull(),
    /** Where replies go: the identity that the channel used last. */
    address: text().notNull(),
    handling: text().$type<Handling>().notNull().default('cora'),
    handedOverAt: instant('handed_over_at'),
    lastStaffAt: instant('last_staff_at'),
    epoch: integer().notNull().default(0),
    readyAt: instant('ready_at'),
    firstPendingAt: instant('first_pending_at'),
    leaseUntil: instant('lease_until'),
    turnId: uuid('turn_id').$type<TurnId>(),
    dialogue: jsonb().$type<Dialogue>(),
    lastInboundAt: instant('last_inbound_at'),
    lastMessageAt: instant('last_message_at').notNull().default(sql`now()`),
    mergedInto: uuid('merged_into').$type<ConversationId>(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.channelId], foreignColumns: [channel.clinicId, channel.id] }),
    foreignKey({ columns: [t.clinicId, t.contactId], foreignColumns: [contact.clinicId, contact.id] }),
    unique('conversation_of_contact').on(t.clinicId, t.channelId, t.contactId),
    // Led by the id: led by the channel, it would tempt the planner away from conversation_of_contact.
    unique('conversation_on_channel').on(t.clinicId, t.id, t.channelId),
    index('conversation_ready').on(t.readyAt).where(sql`${t.readyAt} is not null`),
    index('conversation_recent').on(t.clinicId, t.lastMessageAt, t.id),
  ],
);

export const message = pgTable(
  'message',
  {
    ...tenant,
    id: uuid().$type<MessageId>().notNull(),
    /** Order within a conversation: assigned under the conversation's row lock. */
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    channelId: uuid('channel_id').$type<ChannelId>().notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    author: text().$type<MessageAuthor>().notNull(),
    content: jsonb().$type<InboundContent | OutboundContent>().notNull(),
    text: text(),
    providerMessageId: text('provider_message_id'),
    /** Provider id of the message that this one quotes or taps on. */
    inReplyTo: text('in_reply_to'),
    /** The message of which this is a later wording. */
    editOf: uuid('edit_of').$type<MessageId>(),
    /** Announced by the provider, content still to come. */
    waiting: boolean().notNull().default(false),
    consumedAt: instant('consumed_at'),
    consumedBy: text('consumed_by').$type<'turn' | 'staff' | 'revoked'>(),
    /** The turn that answered it, or of which it is the reply. */
    turnId: uuid('turn_id').$type<TurnId>(),
    at: instant().notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({
      columns: [t.clinicId, t.channelId, t.conversationId],
      foreignColumns: [conversation.clinicId, conversation.channelId, conversation.id],
    }),
    unique('message_of_provider').on(t.channelId, t.providerMessageId),
    index('message_in_order').on(t.clinicId, t.conversationId, t.seq),
    index('message_unanswered')
      .on(t.clinicId, t.conversationId, t.seq)
      .where(sql`${t.author} = 'patient' and ${t.consumedAt} is null and not ${t.waiting}`),
  ],
);

/** Every message of ours that leaves or left; one row per message. */
export const outbox = pgTable(
  'outbox',
  {
    ...tenant,
    messageId: uuid('message_id').$type<MessageId>().notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    /** The message's own seq: replies leave in this order per conversation. */
    seq: bigint({ mode: 'number' }).notNull(),
    author: text().$type<Exclude<MessageAuthor, 'patient'>>().notNull(),
    /** The clinic wrote first: leaves when no answer waits. */
    unasked: boolean().notNull().default(false),
    status: text().$type<OutboundStatus>().notNull(),
    attempt: integer().notNull().default(0),
    dueAt: instant('due_at').notNull().default(sql`now()`),
    leaseUntil: instant('lease_until'),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.messageId] }),
    foreignKey({ columns: [t.clinicId, t.messageId], foreignColumns: [message.clinicId, message.id] }),
    foreignKey({ columns: [t.clinicId, t.conversationId], foreignColumns: [conversation.clinicId, conversation.id] }),
    index('outbox_due').on(t.unasked, t.dueAt, t.seq).where(sql`${t.status} = 'queued'`),
    index('outbox_unasked').on(t.clinicId, t.dueAt).where(sql`${t.unasked}`),
    index('outbox_leaving')
      .on(t.clinicId, t.conversationId, t.seq)
      .where(sql`${t.status} in ('queued', 'sending', 'unknown')`),
  ],
);

/** A delivery status that came before the send call told us the message's provider id. */
export const earlyStatus = pgTable(
  'early_status',
  {
    ...tenant,
    channelId: uuid('channel_id').$type<ChannelId>().notNull(),
    providerMessageId: text('provider_message_id').notNull(),
    status: text().$type<DeliveryStatus>().notNull(),
    error: text(),
    at: instant().notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.channelId, t.providerMessageId] }),
    foreignKey({ columns: [t.clinicId, t.channelId], foreignColumns: [channel.clinicId, channel.id] }),
  ],
);

export const turn = pgTable(
  'turn',
  {
    ...tenant,
    id: uuid().$type<TurnId>().notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    epoch: integer().notNull(),
    startedAt: instant('started_at').notNull(),
    committedAt: instant('committed_at'),
    brain: text().$type<'guided' | 'model' | 'rules'>(),
    outcome: text().$type<'replied' | 'silent' | 'given-back'>(),
    trace: jsonb().$type<readonly ToolTrace[]>(),
    model: text(),
    promptVersion: text('prompt_version'),
    requests: integer().notNull().default(0),
    inputTokens: integer('input_tokens').notNull().default(0),
    outputTokens: integer('output_tokens').notNull().default(0),
    /** Millionths of a US dollar; null when the price of the model is not known. */
    costMicroUsd: bigint('cost_micro_usd', { mode: 'number' }),
    modelFailure: text('model_failure').$type<ModelFailure>(),
    barred: jsonb().$type<readonly BarredClaim[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.conversationId], foreignColumns: [conversation.clinicId, conversation.id] }),
    unique('turn_of_epoch').on(t.clinicId, t.conversationId, t.epoch),
  ],
);

/**
 * Accepted deliveries that are not worked into their conversations yet, by number. Without foreign keys, because a provider
 * waits while a row is written; its evidence has them.
 */
export const delivery = pgTable(
  'delivery',
  {
    ...tenant,
    number: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    channelId: uuid('channel_id').$type<ChannelId>().notNull(),
    kind: text().notNull(),
    /** The event as JSON. Text, because it may hold what jsonb refuses (\u0000). */
    event: text().notNull(),
    raw: text().notNull(),
    acceptedAt: instant('accepted_at').notNull(),
    attempts: integer().notNull().default(0),
    dueAt: instant('due_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.number] })],
);

/** The provider's payloads as they came. Text, because a payload may hold what jsonb refuses (\u0000). */
export const webhookEvent = pgTable(
  'webhook_event',
  {
    ...tenant,
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    channelId: uuid('channel_id').$type<ChannelId>().notNull(),
    kind: text().notNull(),
    raw: text().notNull(),
    receivedAt: instant('received_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.channelId], foreignColumns: [channel.clinicId, channel.id] }),
  ],
);
