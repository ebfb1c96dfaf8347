import type { TaskItem } from '@post/api/contract';
import { Check, RotateCcw } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { useTexts } from '../../lib/texts.ts';
import { type Lane, placeIn } from './lane.ts';
import { TaskDue } from './task-due.tsx';
import { TaskLink } from './task-link.tsx';
import { TaskMenu } from './task-menu.tsx';
import { TaskOwner } from './task-owner.tsx';
import { TaskTags } from './task-tags.tsx';
import { tasksTexts } from './texts/tasks.ts';
import { useChangeTask } from './use-change-task.ts';

export interface TaskRowProps {
  readonly task: TaskItem;
  readonly onEdit: () => void;
}

/** One task in the list. */
export function TaskRow({ task, onEdit }: TaskRowProps) {
  const words = useTexts(tasksTexts);
  const { mutate: change } = useChangeTask();
  const move = (lane: Lane) => change({ task, patch: placeIn(lane), said: words.moved[lane] });
  const done = task.status === 'done';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={done ? 'text-ink-soft line-through' : 'font-medium'}>{task.title}</span>
          <TaskTags task={task} />
        </p>
        <TaskLink task={task} />
      </div>
      <p className="flex w-52 flex-col gap-1 text-ink-soft text-xs">
        <TaskDue task={task} />
        <TaskOwner task={task} nobody={words.nobody} />
      </p>
      <div className="flex items-center gap-1">
        <Button
          size="small"
          aria-label={(done ? words.reopenOf : words.completeOf)(task.title)}
          onClick={() => move(done ? 'todo' : 'done')}
        >
          {done ? <RotateCcw aria-hidden="true" /> : <Check aria-hidden="true" />}
          {done ? words.reopen : words.complete}
        </Button>
        <TaskMenu task={task} onMove={move} onEdit={onEdit} />
      </div>
    </li>
  );
}
