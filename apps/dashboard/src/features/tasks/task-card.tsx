import type { TaskItem } from '@post/api/contract';
import { useTexts } from '../../lib/texts.ts';
import type { Lane } from './lane.ts';
import { TaskDue } from './task-due.tsx';
import { TaskLink } from './task-link.tsx';
import { TaskMenu } from './task-menu.tsx';
import { TaskOwner } from './task-owner.tsx';
import { TaskTags } from './task-tags.tsx';
import { tasksTexts } from './texts/tasks.ts';

export interface TaskCardProps {
  readonly task: TaskItem;
  readonly onMove: (lane: Lane) => void;
  readonly onEdit: () => void;
}

/** One task on the board. */
export function TaskCard({ task, onMove, onEdit }: TaskCardProps) {
  const words = useTexts(tasksTexts);
  return (
    <>
      <div className="flex items-start justify-between gap-1">
        <div className="flex flex-wrap items-center gap-1.5 pt-1.5">
          <TaskTags task={task} />
        </div>
        <TaskMenu task={task} onMove={onMove} onEdit={onEdit} />
      </div>
      <p className={task.status === 'done' ? 'text-ink-soft line-through' : 'font-medium'}>{task.title}</p>
      <TaskLink task={task} />
      <p className="mt-2 flex items-center justify-between gap-2 text-ink-soft text-xs">
        <TaskDue task={task} />
        <TaskOwner task={task} nobody={words.nobody} />
      </p>
    </>
  );
}
