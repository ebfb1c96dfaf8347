import type { TaskItem } from '@post/api/contract';
import { type DragEvent, useId, useState } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { useTexts } from '../../lib/texts.ts';
import type { Lane } from './lane.ts';
import { TaskCard } from './task-card.tsx';
import { tasksTexts } from './texts/tasks.ts';

/** What is dragged is named by its id only; files and texts from elsewhere are not taken. */
const DRAGGED = 'application/x-post-task';

export interface BoardLaneProps {
  readonly lane: Lane;
  readonly tasks: readonly TaskItem[];
  readonly onDrop: (taskId: string) => void;
  readonly onMove: (task: TaskItem, lane: Lane) => void;
  readonly onEdit: (task: TaskItem) => void;
}

/** One column of the board. */
export function BoardLane({ lane, tasks, onDrop, onMove, onEdit }: BoardLaneProps) {
  const words = useTexts(tasksTexts);
  const headingId = useId();
  const [over, setOver] = useState(false);
  const allow = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  };
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop(event.dataTransfer.getData(DRAGGED));
  };
  return (
    <section
      aria-labelledby={headingId}
      onDragOver={allow}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={take}
      className={classNames(
        'flex min-h-0 snap-start flex-col rounded-2xl border bg-sunken transition-colors',
        over ? 'border-accent' : 'border-line',
      )}
    >
      <h2 id={headingId} className="flex items-center gap-2 px-4 py-3 font-semibold">
        {words.lanes[lane]}
        <span className="rounded-full bg-surface px-2 font-medium text-ink-soft text-xs tabular-nums">
          {tasks.length}
        </span>
      </h2>
      <ul className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-2 pb-2">
        {tasks.length === 0 && <li className="px-2 py-6 text-center text-ink-soft">{words.emptyLanes[lane]}</li>}
        {tasks.map((task) => (
          <li
            key={task.id}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, task.id)}
            className="cursor-grab rounded-xl border border-line bg-surface p-3 shadow-low active:cursor-grabbing"
          >
            <TaskCard task={task} onMove={(to) => onMove(task, to)} onEdit={() => onEdit(task)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
