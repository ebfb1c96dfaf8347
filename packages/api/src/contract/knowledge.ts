import { z } from 'zod';
import { id } from './id.ts';
import { pageFields, pageOf } from './page.ts';

const words = { title: z.string().trim().min(1).max(300), markdown: z.string().trim().min(1).max(200_000) };

export const knowledgeItem = z
  .object({ id: z.string(), title: z.string(), markdown: z.string() })
  .meta({ id: 'KnowledgeDocument' });
export type KnowledgeItem = z.infer<typeof knowledgeItem>;

export const knowledgePage = pageOf(knowledgeItem);

export const listKnowledge = z.object(pageFields);

export const oneDocument = z.object({ id: id<string>() });

export const createDocument = z.object(words);

/** `seen` is what the editing began with; when something else stands there by now, nothing is saved. */
export const replaceDocument = z.object({
  id: id<string>(),
  ...words,
  seen: z.object({ title: z.string(), markdown: z.string() }).optional(),
});

export const tryQuestion = z.object({ question: z.string().trim().min(1).max(300) });

/** A passage that Cora would be given, and what part of the question it speaks of, from 0 to 1. */
export const foundPassage = z.object({
  id: z.string(),
  documentId: z.string(),
  documentTitle: z.string(),
  heading: z.string(),
  text: z.string(),
  coverage: z.number(),
});

export type FoundPassage = z.infer<typeof foundPassage>;

export const unansweredItem = z.object({
  id: z.string(),
  question: z.string(),
  count: z.number(),
  status: z.enum(['open', 'answered', 'dismissed']),
  conversationId: z.string(),
  answeredBy: z.string().nullable(),
  lastAskedAt: z.string().meta({ format: 'date-time' }),
});

export type UnansweredItem = z.infer<typeof unansweredItem>;

export const unansweredPage = pageOf(unansweredItem);

export const listUnanswered = z.object({ ...pageFields, status: unansweredItem.shape.status.optional() });

/** Without a document the question is dismissed. */
export const settleQuestion = z.object({ id: id<string>(), answeredBy: id<string>().nullable().default(null) });
