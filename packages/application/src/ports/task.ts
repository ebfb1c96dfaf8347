import type { ConversationId, StaffId, TaskId, Temporal } from '@post/domain';
import type { Page, PageRequest } from './page.ts';

export type TaskKind = 'handover' | 'emergency' | 'question' | 'undelivered' | 'privacy' | 'other';
export type TaskStatus = 'open' | 'done';
/** Staff answered in the conversation, or closed the task itself; or the trouble it told of ended by itself. */
export type TaskClosing = 'answer' | 'staff' | 'recovery';

export interface Task {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly title: string;
  readonly urgent: boolean;
  readonly status: TaskStatus;
  readonly conversationId: ConversationId | null;
  /** Who is at the other end of the conversation. */
  readonly contact: { readonly name: string | null; readonly phone: string | null } | null;
  readonly dueAt: Temporal.Instant | null;
  /** Whose it is; null while it is anybody's. */
  readonly assigneeId: StaffId | null;
  /** Someone is at it. */
  readonly started: boolean;
  /** The patient was told that a person answers: it is dated, and ends with an answer or by the hand of staff. */
  readonly promised: boolean;
  /** What ended it; null while it is open. */
  readonly closedBy: TaskClosing | null;
  readonly createdAt: Temporal.Instant;
}

export type NewTask = Pick<Task, 'kind' | 'title' | 'urgent' | 'conversationId' | 'dueAt'> & {
  readonly promised?: boolean;
  readonly assigneeId?: StaffId | null;
};

export type TaskChange = Partial<Pick<Task, 'status' | 'title' | 'dueAt' | 'urgent' | 'assigneeId' | 'started'>>;

/**
 * What staff are told of once, however often it is met, until it ends: the installation's model endpoint, messages that the
 * clinic does not write first any more, or a day (ISO 8601) whose visits are not all confirmed.
 */
export type Trouble = 'model-endpoint' | 'unasked-stopped' | `unconfirmed:${string}`;

/** A task that tells of a trouble and is still open. */
export type OpenTrouble = Pick<Task, 'id' | 'title' | 'urgent'> & { readonly trouble: Trouble };

export interface TaskReader {
  /** What staff still owe this conversation, oldest first. */
  openTasksOf(conversationId: ConversationId): Promise<readonly Task[]>;
  task(id: TaskId): Promise<Task | null>;
  tasks(
    filter: { readonly status?: TaskStatus; readonly assigneeId?: StaffId },
    page: PageRequest,
  ): Promise<Page<Task>>;
  openTroubles(): Promise<readonly OpenTrouble[]>;
}

export interface TaskWriter {
  insertTask(task: NewTask): Promise<Task>;
  /** A promise with a new date may become overdue anew; what is done was done by staff. */
  changeTask(id: TaskId, change: TaskChange, now: Temporal.Instant): Promise<Task>;
  /** Opens the task that tells of a trouble; null when it is open already. */
  reportTrouble(
    trouble: Trouble,
    task: Pick<Task, 'title' | 'urgent'> & { readonly dueAt?: Task['dueAt'] },
  ): Promise<Task | null>;
  /** The trouble is over: closes its task, if one is open; returns what was. */
  endTrouble(trouble: Trouble, now: Temporal.Instant): Promise<TaskId | null>;
  /** Closes what was promised in the conversation, because staff answered there; returns what was open. */
  keepPromises(conversationId: ConversationId, now: Temporal.Instant): Promise<readonly TaskId[]>;
  /** Makes every promise whose date has passed urgent, each once; returns those that were not yet. */
  escalateOverdue(now: Temporal.Instant): Promise<readonly TaskId[]>;
}
