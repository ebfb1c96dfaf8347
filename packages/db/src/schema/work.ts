import type { ClinicEvent, TaskClosing, TaskKind, TaskStatus, Trouble } from '@post/application';
import type { ClinicId, ConversationId, MessageId, StaffId, TaskId } from '@post/domain';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { clinic } from './clinic.ts';
import { instant } from './columns.ts';
import { conversation, message } from './conversations.ts';
import { staff } from './staff.ts';

const tenant = { clinicId: uuid('clinic_id').$type<ClinicId>().notNull() };

/** How fast, and whether at all, a clinic writes to patients who did not ask; all processes together keep it. */
export const unaskedPace = pgTable(
  'unasked_pace',
  {
    clinicId: uuid('clinic_id').$type<ClinicId>().primaryKey(),
    /** From this moment on the next may leave; in the past, so many more as fit between. */
    freeAt: instant('free_at').notNull(),
    stopped: boolean().notNull().default(false),
    /** A person let it go on: what came before does not count. */
    since: instant('since'),
  },
  (t) => [foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] })],
);

export const task = pgTable(
  'task',
  {
    ...tenant,
    id: uuid().$type<TaskId>().notNull(),
    kind: text().$type<TaskKind>().notNull(),
    title: text().notNull(),
    urgent: boolean().notNull().default(false),
    status: text().$type<TaskStatus>().notNull().default('open'),
    conversationId: uuid('conversation_id').$type<ConversationId>(),
    /** The reply that may not have arrived, for `undelivered`. */
    messageId: uuid('message_id').$type<MessageId>(),
    /** The trouble of the installation that it tells of; one open task each. */
    trouble: text().$type<Trouble>(),
    dueAt: instant('due_at'),
    assigneeId: uuid('assignee_id').$type<StaffId>(),
    /** Someone is at it. */
    started: boolean().notNull().default(false),
    /** The patient was told that a person answers, so it has a date and ends with an answer or by the hand of staff. */
    promised: boolean().notNull().default(false),
    /** When it was found overdue. */
    escalatedAt: instant('escalated_at'),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by').$type<TaskClosing>(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
    foreignKey({ columns: [t.clinicId, t.conversationId], foreignColumns: [conversation.clinicId, conversation.id] }),
    foreignKey({ columns: [t.clinicId, t.messageId], foreignColumns: [message.clinicId, message.id] }),
    foreignKey({ columns: [t.clinicId, t.assigneeId], foreignColumns: [staff.clinicId, staff.id] }),
    unique('task_of_message').on(t.clinicId, t.messageId),
    uniqueIndex('task_open_trouble').on(t.clinicId, t.trouble).where(sql`${t.status} = 'open'`),
    index('task_open_of_conversation').on(t.clinicId, t.conversationId).where(sql`${t.status} = 'open'`),
    index('task_recent').on(t.clinicId, t.createdAt, t.id),
    index('task_promised').on(t.clinicId, t.dueAt).where(sql`${t.promised} and ${t.status} = 'open'`),
    check(
      'task_promise_is_dated',
      sql`not ${t.promised} or (${t.dueAt} is not null and ${t.conversationId} is not null)`,
    ),
  ],
);

/** What was done under an idempotency key. */
export const effect = pgTable(
  'effect',
  {
    ...tenant,
    key: text().notNull(),
    result: jsonb().notNull(),
    at: instant().notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.key] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
  ],
);

/** The last number given to an event of the clinic; its row lock orders the clinic's commits. */
export const eventCounter = pgTable(
  'event_counter',
  {
    clinicId: uuid('clinic_id').$type<ClinicId>().primaryKey(),
    last: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] })],
);

export const dashboardEvent = pgTable(
  'dashboard_event',
  {
    ...tenant,
    seq: bigint({ mode: 'number' }).notNull(),
    actor: text().notNull(),
    kind: text().$type<ClinicEvent['kind']>().notNull(),
    subjectId: text('subject_id').notNull(),
    detail: jsonb().$type<NonNullable<ClinicEvent['detail']>>(),
    at: instant().notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.seq] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
    // Of appointments only: most events are messages, and those are not looked up one by one.
    index('dashboard_event_of_appointment')
      .on(t.clinicId, t.subjectId, t.seq)
      .where(sql`${t.kind} like 'appointment.%'`),
  ],
);
