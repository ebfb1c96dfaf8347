import type { ClinicReader, ClinicTransaction, Task } from '@post/application';
import type { Temporal } from '@post/domain';
import { and, asc, desc, eq, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { task } from '../schema/index.ts';
import { storable } from '../storable.ts';
import { pageOf } from './cursor.ts';
import { keepPromises } from './keep-promises.ts';
import type { Scope } from './scope.ts';

const TASK_COLUMNS = {
  id: task.id,
  kind: task.kind,
  title: task.title,
  urgent: task.urgent,
  status: task.status,
  conversationId: task.conversationId,
  // In whole words: the same expression stands in lists and behind `returning`.
  contact: sql<Task['contact']>`(
    select jsonb_build_object('name', ct.display_name, 'phone', ct.phone)
    from conversation c join contact ct on ct.clinic_id = c.clinic_id and ct.id = c.contact_id
    where c.clinic_id = task.clinic_id and c.id = task.conversation_id)`,
  dueAt: task.dueAt,
  assigneeId: task.assigneeId,
  started: task.started,
  promised: task.promised,
  closedBy: task.closedBy,
  createdAt: task.createdAt,
};

export function taskReader({
  session: { orm },
  clinicId,
}: Scope): Pick<ClinicReader, 'task' | 'tasks' | 'openTasksOf' | 'openTroubles'> {
  const mine = eq(task.clinicId, clinicId);
  return {
    async task(id) {
      const [row] = await orm
        .select(TASK_COLUMNS)
        .from(task)
        .where(and(mine, eq(task.id, id)));
      return row ?? null;
    },
    async openTasksOf(conversationId) {
      return orm
        .select(TASK_COLUMNS)
        .from(task)
        .where(and(mine, eq(task.conversationId, conversationId), eq(task.status, 'open')))
        .orderBy(asc(task.createdAt), asc(task.id));
    },
    async openTroubles() {
      const rows = await orm
        .select({ id: task.id, title: task.title, urgent: task.urgent, trouble: task.trouble })
        .from(task)
        .where(and(mine, eq(task.status, 'open'), isNotNull(task.trouble)));
      return rows.flatMap(({ trouble, ...rest }) => (trouble === null ? [] : [{ ...rest, trouble }]));
    },
    tasks: ({ status, assigneeId }, page) =>
      pageOf<Task, Task>(
        page,
        (after, limit) =>
          orm
            .select(TASK_COLUMNS)
            .from(task)
            .where(
              and(
                mine,
                status && eq(task.status, status),
                assigneeId && eq(task.assigneeId, assigneeId),
                after === null ? undefined : isOlder(after),
              ),
            )
            .orderBy(desc(task.createdAt), desc(task.id))
            .limit(limit),
        { keys: (row) => [row.createdAt.toString(), row.id], item: (row) => row },
      ),
  };
}

export function taskWriter(
  scope: Scope,
): Pick<
  ClinicTransaction,
  'insertTask' | 'changeTask' | 'reportTrouble' | 'endTrouble' | 'keepPromises' | 'escalateOverdue'
> {
  const { session, clinicId } = scope;
  const { orm } = session;
  return {
    async insertTask({ kind, title, urgent, conversationId, dueAt, promised = false, assigneeId = null }) {
      const id = newId<Task['id']>();
      const [row] = await orm
        .insert(task)
        .values({ clinicId, id, kind, title: storable(title), urgent, conversationId, dueAt, promised, assigneeId })
        .returning(TASK_COLUMNS);
      if (row === undefined) throw new Error('the task was not stored');
      return row;
    },
    async changeTask(id, change, now) {
      const [row] = await orm
        .update(task)
        .set({ ...change, ...closing(change.status, now), ...(change.dueAt ? { escalatedAt: null } : {}) })
        .where(and(eq(task.clinicId, clinicId), eq(task.id, id)))
        .returning(TASK_COLUMNS);
      if (row === undefined) throw new Error(`there is no task ${id} to change`);
      return row;
    },
    async reportTrouble(trouble, { title, urgent, dueAt = null }) {
      const id = newId<Task['id']>();
      const [row] = await orm
        .insert(task)
        .values({ clinicId, id, kind: 'other', title: storable(title), urgent, trouble, dueAt })
        .onConflictDoNothing()
        .returning(TASK_COLUMNS);
      return row ?? null;
    },
    async endTrouble(trouble, now) {
      const [row] = await orm
        .update(task)
        .set({ status: 'done', closedAt: now, closedBy: 'recovery' })
        .where(and(eq(task.clinicId, clinicId), eq(task.trouble, trouble), eq(task.status, 'open')))
        .returning({ id: task.id });
      return row?.id ?? null;
    },
    keepPromises: (conversationId, now) => keepPromises(session, { clinicId, conversationId, at: now.toString() }),
    async escalateOverdue(now) {
      const overdue = await orm
        .update(task)
        .set({ urgent: true, escalatedAt: now })
        .where(
          and(
            eq(task.clinicId, clinicId),
            eq(task.status, 'open'),
            eq(task.promised, true),
            lte(task.dueAt, now),
            isNull(task.escalatedAt),
          ),
        )
        .returning({ id: task.id });
      return overdue.map(({ id }) => id);
    },
  };
}

function closing(status: Task['status'] | undefined, now: Temporal.Instant) {
  if (status === undefined) return {};
  return status === 'done' ? { closedAt: now, closedBy: 'staff' as const } : { closedAt: null, closedBy: null };
}

function isOlder([createdAt, id]: readonly [string, string]): SQL {
  return sql`(${task.createdAt}, ${task.id}) < (${createdAt}::timestamptz, ${id}::uuid)`;
}
