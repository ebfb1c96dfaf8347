import type { ConversationId } from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';
import { moment } from './moment.ts';

export const scheduledItem = z.object({
  id: z.string(),
  author: z.object({ id: z.string(), name: z.string() }),
  text: z.string(),
  sendAt: z.string().meta({ format: 'date-time' }),
  heldBack: z.enum(['opted-out', 'window-over']).nullable().meta({ description: 'Por que não saiu na hora marcada' }),
});
export type ScheduledItem = z.infer<typeof scheduledItem>;

export const scheduleMessage = z.object({
  id: id<ConversationId>(),
  text: z.string().trim().min(1).max(4_000),
  sendAt: moment,
  key: z.string().regex(/^[\w-]{8,64}$/),
});

export const oneScheduled = z.object({ id: id<string>() });
