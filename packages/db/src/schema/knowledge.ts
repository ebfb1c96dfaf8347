import type { UnansweredStatus } from '@post/application';
import type { ClinicId, ConversationId } from '@post/domain';
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { clinic } from './clinic.ts';
import { instant, textSearchVector, vector } from './columns.ts';
import { conversation } from './conversations.ts';

const tenant = { clinicId: uuid('clinic_id').$type<ClinicId>().notNull() };

export const knowledgeDocument = pgTable(
  'knowledge_document',
  {
    ...tenant,
    id: uuid().notNull(),
    title: text().notNull(),
    markdown: text().notNull(),
    changedAt: instant('changed_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinic.id] }),
    index('knowledge_document_by_title').on(t.clinicId, t.title, t.id),
  ],
);

export const knowledgePassage = pgTable(
  'knowledge_passage',
  {
    ...tenant,
    id: uuid().notNull(),
    documentId: uuid('document_id').notNull(),
    position: integer().notNull(),
    heading: text(),
    text: text().notNull(),
    /** Until then a process is getting its vector. */
    embeddingClaimedUntil: instant('embedding_claimed_until'),
    search: textSearchVector().notNull().generatedAlwaysAs(
      // A: the heading right above; B: the text; D: the title and the headings further up, which many passages share.
      sql`setweight(to_tsvector('public.portuguese_unaccent', regexp_replace(coalesce(heading, ''), '^.* › ', '')), 'A') || setweight(to_tsvector('public.portuguese_unaccent', text), 'B') || setweight(to_tsvector('public.portuguese_unaccent', coalesce(substring(heading from '^(.*) › '), '')), 'D')`,
    ),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({
      columns: [t.clinicId, t.documentId],
      foreignColumns: [knowledgeDocument.clinicId, knowledgeDocument.id],
    }).onDelete('cascade'),
    index('knowledge_passage_of_document').on(t.clinicId, t.documentId, t.position),
  ],
);

/** Where a passage lies for one method. A former method's rows stay until their passage changes: going back costs nothing. */
export const knowledgeEmbedding = pgTable(
  'knowledge_embedding',
  {
    ...tenant,
    passageId: uuid('passage_id').notNull(),
    method: text().notNull(),
    vector: vector().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.passageId, t.method] }),
    foreignKey({
      columns: [t.clinicId, t.passageId],
      foreignColumns: [knowledgePassage.clinicId, knowledgePassage.id],
    }).onDelete('cascade'),
  ],
);

/** What patients asked and nothing written answers; like questions share a row, with the words of whoever asked last. */
export const unansweredQuestion = pgTable(
  'unanswered_question',
  {
    ...tenant,
    id: uuid().notNull(),
    question: text().notNull(),
    /** What it speaks of, in one order, for finding the same question in other words. */
    terms: text().notNull(),
    count: integer().notNull().default(1),
    status: text().$type<UnansweredStatus>().notNull().default('open'),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    answeredBy: uuid('answered_by'),
    firstAskedAt: instant('first_asked_at').notNull(),
    lastAskedAt: instant('last_asked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.conversationId], foreignColumns: [conversation.clinicId, conversation.id] }),
    foreignKey({
      columns: [t.clinicId, t.answeredBy],
      foreignColumns: [knowledgeDocument.clinicId, knowledgeDocument.id],
    }),
    uniqueIndex('unanswered_question_terms').on(t.clinicId, t.terms),
    index('unanswered_question_recent').on(t.clinicId, t.status, t.lastAskedAt, t.id),
    check('unanswered_question_answer', sql`${t.answeredBy} is null or ${t.status} = 'answered'`),
  ],
);
