import type { ConversationId, StaffId, TaskId } from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';
import { moment } from './moment.ts';
import { pageFields, pageOf } from './page.ts';

const kind = z.enum(['handover', 'emergency', 'question', 'undelivered', 'privacy', 'other']);
const status = z.enum(['open', 'done']);
const title = z.string().trim().min(1).max(500);
const time = z.string().meta({ format: 'date-time' });

export const taskItem = z
  .object({
    id: z.string(),
    kind,
    title: z.string(),
    urgent: z.boolean(),
    status,
    conversationId: z.string().nullable(),
    contact: z
      .object({ name: z.string().nullable(), phone: z.string().nullable() })
      .nullable()
      .meta({ description: 'Quem está do outro lado da conversa' }),
    dueAt: time.nullable(),
    assigneeId: z.string().nullable(),
    started: z.boolean().meta({ description: 'Alguém já está cuidando' }),
    createdAt: time,
  })
  .meta({ id: 'Task' });
export type TaskItem = z.infer<typeof taskItem>;

export const taskPage = pageOf(taskItem);

export const listTasks = z.object({ status: status.optional(), assigneeId: id<StaffId>().optional(), ...pageFields });

export const oneTask = z.object({ id: id<TaskId>() });

export const createTask = z.object({
  title,
  kind: kind.default('other'),
  urgent: z.boolean().default(false),
  conversationId: id<ConversationId>().nullish(),
  dueAt: moment.nullish(),
  assigneeId: id<StaffId>().nullish(),
});

export const changeTask = z.object({
  id: id<TaskId>(),
  title: title.optional(),
  status: status.optional(),
  urgent: z.boolean().optional(),
  dueAt: moment.nullable().optional(),
  assigneeId: id<StaffId>().nullable().optional(),
  started: z.boolean().optional(),
});
