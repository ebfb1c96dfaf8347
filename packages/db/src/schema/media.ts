import type { ClinicId, MessageId } from '@post/domain';
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';
import { message } from './conversations.ts';

/** `waiting` to be fetched, `kept`, or `lost`: gone, too large, or not had after the last try. */
export type MediaStatus = 'waiting' | 'kept' | 'lost';

/** What a patient sent that is not text, fetched from the provider before it expires there, and kept. */
export const media = pgTable(
  'media',
  {
    clinicId: uuid('clinic_id').$type<ClinicId>().notNull(),
    messageId: uuid('message_id').$type<MessageId>().notNull(),
    status: text().$type<MediaStatus>().notNull().default('waiting'),
    reason: text(),
    mimeType: text('mime_type'),
    sizeBytes: integer('size_bytes'),
    content: bytes(),
    attempt: integer().notNull().default(0),
    /** Null: nothing more is to be done with it. */
    dueAt: instant('due_at').default(sql`now()`),
    leaseUntil: instant('lease_until'),
    /** A voice note whose words are still to be read; its turn waits for them within a cap. */
    transcribing: boolean().notNull().default(false),
    receivedAt: instant('received_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.messageId] }),
    foreignKey({ columns: [t.clinicId, t.messageId], foreignColumns: [message.clinicId, message.id] }),
    index('media_due').on(t.dueAt).where(sql`${t.dueAt} is not null`),
  ],
);
