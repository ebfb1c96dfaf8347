import type { HeldBack } from '@post/application';
import type { ClinicId, ConversationId, StaffId } from '@post/domain';
import { sql } from 'drizzle-orm';
import { bigint, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { clinic } from './clinic.ts';
import { instant } from './columns.ts';
import { conversation } from './conversations.ts';
import { staff } from './staff.ts';

const tenant = { clinicId: uuid('clinic_id').$type<ClinicId>().notNull() };

/** How the front desk files a conversation; none yet means open, nobody's, without labels. */
export const conversationDesk = pgTable(
  'conversation_desk',
  {
    ...tenant,
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    assignedTo: uuid('assigned_to').$type<StaffId>(),
    labels: text().array().notNull().default(sql`'{}'`),
    /** It is open again as soon as the patient writes after this. */
    closedAt: instant('closed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.conversationId] }),
    foreignKey({ columns: [t.clinicId, t.conversationId], foreignColumns: [conversation.clinicId, conversation.id] }),
    foreignKey({ columns: [t.clinicId, t.assignedTo], foreignColumns: [staff.clinicId, staff.id] }),
    index('conversation_desk_by_staff').on(t.clinicId, t.assignedTo),
  ],
);

/** Up to where a staff member has read a conversation. */
export const conversationRead = pgTable(
  'conversation_read',
  {
    ...tenant,
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.staffId, t.conversationId] }),
    foreignKey({ columns: [t.clinicId, t.conversationId], foreignColumns: [conversation.clinicId, conversation.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
  ],
);

/** What staff write about a conversation for each other; it never leaves. */
export const conversationNote = pgTable(
  'conversation_note',
  {
    ...tenant,
    id: uuid().notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    text: text().notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.conversationId], foreignColumns: [conversation.clinicId, conversation.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    index('conversation_note_in_order').on(t.clinicId, t.conversationId, t.createdAt),
  ],
);

/** A reply that staff send often. */
export const cannedReply = pgTable(
  'canned_reply',
  {
    ...tenant,
    id: uuid().notNull(),
    title: text().notNull(),
    text: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
  ],
);

/** What staff wrote to leave later; a row is gone once it left or was taken back. */
export const scheduledMessage = pgTable(
  'scheduled_message',
  {
    ...tenant,
    id: uuid().notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    text: text().notNull(),
    sendAt: instant('send_at').notNull(),
    /** Its moment came and it could not leave. */
    heldBack: text('held_back').$type<HeldBack>(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.conversationId], foreignColumns: [conversation.clinicId, conversation.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    index('scheduled_message_in_order').on(t.clinicId, t.conversationId, t.sendAt),
  ],
);
