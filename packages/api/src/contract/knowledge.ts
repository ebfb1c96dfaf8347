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

export const replaceDocument = z.object({ id: id<string>(), ...words });
