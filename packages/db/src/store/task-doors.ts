import type { ClinicReader, ClinicTransaction, Task } from '@post/application';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { newId } from '../new-id.ts';
import { task } from '../schema/index.ts';
import { storable } from '../storable.ts';
import { pageOf } from './cursor.ts';
import type { Scope } from './scope.ts';

const TASK_COLUMNS = {
  id: task.id,
  kind: task.kind,
  title: task.title,
  urgent: task.urgent,
  status: task.status,
  conversationId: task.conversationId,
  dueAt: task.dueAt,
  createdAt: task.createdAt,
};

export function taskReader({ session: { orm }, clinicId }: Scope): Pick<ClinicReader, 'task' | 'tasks'> {
  const mine = eq(task.clinicId, clinicId);
  return {
    async task(id) {
      const [row] = await orm
        .select(TASK_COLUMNS)
        .from(task)
        .where(and(mine, eq(task.id, id)));
      return row ?? null;
    },
    tasks: ({ status }, page) =>
      pageOf<Task, Task>(
        page,
        (after, limit) =>
          orm
            .select(TASK_COLUMNS)
            .from(task)
            .where(and(mine, status && eq(task.status, status), after === null ? undefined : isOlder(after)))
            .orderBy(desc(task.createdAt), desc(task.id))
            .limit(limit),
        { keys: (row) => [row.createdAt.toString(), row.id], item: (row) => row },
      ),
  };
}

export function taskWriter({
  session: { orm },
  clinicId,
}: Scope): Pick<ClinicTransaction, 'insertTask' | 'changeTask'> {
  return {
    async insertTask({ kind, title, urgent, conversationId, dueAt }) {
      const [row] = await orm
        .insert(task)
        .values({ clinicId, id: newId<Task['id']>(), kind, title: storable(title), urgent, conversationId, dueAt })
        .returning(TASK_COLUMNS);
      if (row === undefined) throw new Error('the task was not stored');
      return row;
    },
    async changeTask(id, change) {
      const [row] = await orm
        .update(task)
        .set(change)
        .where(and(eq(task.clinicId, clinicId), eq(task.id, id)))
        .returning(TASK_COLUMNS);
      if (row === undefined) throw new Error(`there is no task ${id} to change`);
      return row;
    },
  };
}

function isOlder([createdAt, id]: readonly [string, string]): SQL {
  return sql`(${task.createdAt}, ${task.id}) < (${createdAt}::timestamptz, ${id}::uuid)`;
}
