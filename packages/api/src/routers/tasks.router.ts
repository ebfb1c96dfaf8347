import { changeTask, createTask, type Task } from '@post/application';
import * as contract from '../contract/task.ts';
import { given } from '../given.ts';
import { presentTask } from '../present/present-task.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { type ApiContext, frontDesk, readClinic, router } from '../trpc.ts';

export const tasksRouter = router({
  list: frontDesk
    .meta({ method: 'GET', path: '/tasks', summary: 'Tarefas da equipe, as mais novas primeiro' })
    .input(contract.listTasks)
    .output(contract.taskPage)
    .query(({ ctx, input: { limit, cursor, ...filter } }) =>
      readClinic(ctx, async (reader) => {
        const page = await reader.tasks(given(filter), { limit, cursor: cursor ?? null });
        const { clinic } = await reader.catalogue();
        return { items: page.items.map((task) => presentTask(task, clinic.timeZone)), nextCursor: page.nextCursor };
      }),
    ),

  get: frontDesk
    .meta({ method: 'GET', path: '/tasks/{id}', summary: 'Uma tarefa', refusals: ['not_found'] })
    .input(contract.oneTask)
    .output(contract.taskItem)
    .query(async ({ ctx, input }) => {
      const task = await readClinic(ctx, (reader) => reader.task(input.id));
      if (!task) throw refusalToTrpc({ kind: 'unknown' });
      return show(ctx, task);
    }),

  create: frontDesk
    .meta({
      method: 'POST',
      path: '/tasks',
      status: 201,
      summary: 'Cria uma tarefa',
      refusals: ['empty_text', 'unknown_conversation', 'unknown_colleague'],
    })
    .input(contract.createTask)
    .output(contract.taskItem)
    .mutation(async ({ ctx, input }) => {
      const task = {
        ...input,
        conversationId: input.conversationId ?? null,
        dueAt: input.dueAt ?? null,
        assigneeId: input.assigneeId ?? null,
      };
      const outcome = await createTask(ctx.ports, ctx.actor, task);
      if (outcome.kind !== 'created') throw refusalToTrpc(outcome);
      return show(ctx, outcome.task);
    }),

  change: frontDesk
    .meta({
      method: 'PATCH',
      path: '/tasks/{id}',
      summary: 'Altera uma tarefa',
      refusals: ['not_found', 'empty_text', 'unknown_colleague'],
    })
    .input(contract.changeTask)
    .output(contract.taskItem)
    .mutation(async ({ ctx, input: { id, ...change } }) => {
      const outcome = await changeTask(ctx.ports, ctx.actor, { taskId: id, change: given(change) });
      if (outcome.kind !== 'changed') throw refusalToTrpc(outcome);
      return show(ctx, outcome.task);
    }),
});

async function show(ctx: ApiContext, task: Task) {
  const { clinic } = await readClinic(ctx, (reader) => reader.catalogue());
  return presentTask(task, clinic.timeZone);
}
