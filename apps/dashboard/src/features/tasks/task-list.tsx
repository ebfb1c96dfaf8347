import type { TaskItem } from '@post/api/contract';
import { ListTodo } from 'lucide-react';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { useTexts } from '../../lib/texts.ts';
import { byNeed } from './lane.ts';
import { TaskRow } from './task-row.tsx';
import { tasksTexts } from './texts/tasks.ts';

export interface TaskListProps {
  readonly tasks: readonly TaskItem[];
  readonly onEdit: (task: TaskItem) => void;
}

/** Tasks one below the other: what needs someone first, what is done last. */
export function TaskList({ tasks, onEdit }: TaskListProps) {
  const words = useTexts(tasksTexts);
  if (tasks.length === 0) return <EmptyState icon={ListTodo} title={words.emptyTitle} hint={words.emptyHint} />;
  const open = tasks.filter(({ status }) => status === 'open').toSorted(byNeed);
  const done = tasks.filter(({ status }) => status === 'done');
  return (
    <ul className="h-full divide-y divide-line overflow-y-auto rounded-2xl border border-line bg-surface">
      {[...open, ...done].map((task) => (
        <TaskRow key={task.id} task={task} onEdit={() => onEdit(task)} />
      ))}
    </ul>
  );
}
