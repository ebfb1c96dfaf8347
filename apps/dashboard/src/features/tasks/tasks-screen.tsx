import type { TaskItem } from '@post/api/contract';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Segmented } from '../../components/ui/segmented.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useCommands } from '../../lib/commands/use-commands.ts';
import { useTexts } from '../../lib/texts.ts';
import { useMe } from '../../lib/use-me.ts';
import { LANES } from './lane.ts';
import { TaskBoard } from './task-board.tsx';
import { TaskForm } from './task-form.tsx';
import { TaskList } from './task-list.tsx';
import { tasksTexts } from './texts/tasks.ts';
import { useTasks } from './use-tasks.ts';
import { OWNERS, useTasksView, VIEWS } from './use-tasks-view.ts';

/** What the team owes patients and itself, as a board or as a list. */
export function TasksScreen() {
  const words = useTexts(tasksTexts);
  const { view, owner, set } = useTasksView();
  const { data: me } = useMe();
  const { tasks, isError, retry } = useTasks();
  const [editing, setEditing] = useState<TaskItem | 'new' | null>(null);
  useCommands([
    { id: 'task:new', group: words.commands, label: words.create, keys: 'n', run: () => setEditing('new') },
    ...VIEWS.map((one) => ({
      id: `task:${one}`,
      group: words.commands,
      label: words.viewNames[one],
      run: () => set({ view: one }),
    })),
  ]);
  const shown = tasks?.filter(
    ({ assigneeId }) => owner === 'all' || assigneeId === (owner === 'mine' ? (me?.staffId ?? null) : null),
  );
  return (
    <div className="flex h-full flex-col gap-4 p-4 pt-10 lg:p-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="font-semibold text-2xl tracking-tight">{words.title}</h1>
        <Segmented
          label={words.owners}
          value={owner}
          choices={OWNERS.map((value) => ({ value, label: words.ownerNames[value] }))}
          onChange={(next) => set({ owner: next })}
        />
        <div className="ml-auto flex items-center gap-3">
          <Segmented
            label={words.views}
            value={view}
            choices={VIEWS.map((value) => ({ value, label: words.viewNames[value] }))}
            onChange={(next) => set({ view: next })}
          />
          <Button tone="primary" onClick={() => setEditing('new')}>
            <Plus aria-hidden="true" />
            {words.create}
          </Button>
        </div>
      </header>
      <div className="min-h-0 flex-1">
        {!shown && isError && <ErrorState title={words.failed} retryLabel={words.retry} onRetry={retry} />}
        {!shown && !isError && <BoardSkeleton />}
        {shown && view === 'board' && <TaskBoard tasks={shown} onEdit={setEditing} />}
        {shown && view === 'list' && <TaskList tasks={shown} onEdit={setEditing} />}
      </div>
      {editing !== null && <TaskForm task={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

function BoardSkeleton() {
  return (
    <div className="grid h-full gap-4 lg:grid-cols-3">
      {LANES.map((lane) => (
        <Skeleton key={lane} className="h-72 w-full rounded-2xl" />
      ))}
    </div>
  );
}
