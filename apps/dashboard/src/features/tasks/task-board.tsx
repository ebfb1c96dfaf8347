import type { TaskItem } from '@post/api/contract';
import { useTexts } from '../../lib/texts.ts';
import { BoardLane } from './board-lane.tsx';
import { byNeed, LANES, type Lane, laneOf, placeIn } from './lane.ts';
import { tasksTexts } from './texts/tasks.ts';
import { useChangeTask } from './use-change-task.ts';

export interface TaskBoardProps {
  readonly tasks: readonly TaskItem[];
  readonly onEdit: (task: TaskItem) => void;
}

/** Tasks in columns by how far they are. They are dragged from one to another, or moved by their menu. */
export function TaskBoard({ tasks, onEdit }: TaskBoardProps) {
  const words = useTexts(tasksTexts);
  const { mutate: change } = useChangeTask();
  const move = (task: TaskItem, lane: Lane) => {
    if (laneOf(task) !== lane) change({ task, patch: placeIn(lane), said: words.moved[lane] });
  };
  const drop = (id: string, lane: Lane) => {
    const task = tasks.find((one) => one.id === id);
    if (task) move(task, lane);
  };
  return (
    <div className="grid h-full min-h-0 auto-cols-[85%] grid-flow-col gap-4 overflow-x-auto max-lg:snap-x max-lg:snap-mandatory lg:auto-cols-fr">
      {LANES.map((lane) => {
        const inLane = tasks.filter((task) => laneOf(task) === lane);
        return (
          <BoardLane
            key={lane}
            lane={lane}
            tasks={lane === 'done' ? inLane : inLane.toSorted(byNeed)}
            onDrop={(id) => drop(id, lane)}
            onMove={move}
            onEdit={onEdit}
          />
        );
      })}
    </div>
  );
}
