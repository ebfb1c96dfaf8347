import type { ConversationId, TaskId, Temporal } from '@post/domain';
import type { Page, PageRequest } from './page.ts';

export type TaskKind = 'handover' | 'emergency' | 'question' | 'undelivered' | 'privacy' | 'other';
export type TaskStatus = 'open' | 'done';
/** Staff answered in the conversation, or closed the task itself. */
export type TaskClosing = 'answer' | 'staff';

export interface Task {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly title: string;
  readonly urgent: boolean;
  readonly status: TaskStatus;
  readonly conversationId: ConversationId | null;
  readonly dueAt: Temporal.Instant | null;
  /** The patient was told that a person answers: it is dated, and ends with an answer or by the hand of staff. */
  readonly promised: boolean;
  /** What ended it; null while it is open. */
  readonly closedBy: TaskClosing | null;
  readonly createdAt: Temporal.Instant;
}

export type NewTask = Pick<Task, 'kind' | 'title' | 'urgent' | 'conversationId' | 'dueAt'> & {
  readonly promised?: boolean;
};

export type TaskChange = Partial<Pick<Task, 'status' | 'title' | 'dueAt' | 'urgent'>>;

export interface TaskReader {
  /** What staff still owe this conversation, oldest first. */
  openTasksOf(conversationId: ConversationId): Promise<readonly Task[]>;
  task(id: TaskId): Promise<Task | null>;
  tasks(filter: { readonly status?: TaskStatus }, page: PageRequest): Promise<Page<Task>>;
}

export interface TaskWriter {
  insertTask(task: NewTask): Promise<Task>;
  /** A promise with a new date may become overdue anew; what is done was done by staff. */
  changeTask(id: TaskId, change: TaskChange, now: Temporal.Instant): Promise<Task>;
  /** Closes what was promised in the conversation, because staff answered there; returns what was open. */
  keepPromises(conversationId: ConversationId, now: Temporal.Instant): Promise<readonly TaskId[]>;
  /** Makes every promise whose date has passed urgent, each once; returns those that were not yet. */
  escalateOverdue(now: Temporal.Instant): Promise<readonly TaskId[]>;
}
