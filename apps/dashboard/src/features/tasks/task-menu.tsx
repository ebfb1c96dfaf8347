import type { TaskItem } from '@post/api/contract';
import { EllipsisVertical, Pencil } from 'lucide-react';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../../components/ui/menu.tsx';
import { useTexts } from '../../lib/texts.ts';
import { useColleagues } from '../../lib/use-colleagues.ts';
import { LANES, type Lane, laneOf } from './lane.ts';
import { tasksTexts } from './texts/tasks.ts';
import { useChangeTask } from './use-change-task.ts';

const NOBODY = 'nobody';

export interface TaskMenuProps {
  readonly task: TaskItem;
  readonly onMove: (lane: Lane) => void;
  readonly onEdit: () => void;
}

/** Everything that can be done with a task, for keyboards and thumbs too. */
export function TaskMenu({ task, onMove, onEdit }: TaskMenuProps) {
  const words = useTexts(tasksTexts);
  const { data: colleagues = [] } = useColleagues();
  const { mutate: change } = useChangeTask();
  const assign = (value: string) => {
    const owner = colleagues.find(({ id }) => id === value);
    const said = owner ? words.assigned(owner.name) : words.unassigned;
    change({ task, patch: { assigneeId: owner?.id ?? null }, said });
  };
  return (
    <Menu
      trigger={
        <IconButton label={words.more(task.title)} className="-mt-1 -mr-1">
          <EllipsisVertical aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem icon={Pencil} onSelect={onEdit}>
        {words.edit}
      </MenuItem>
      <MenuSeparator />
      <MenuChoice
        label={words.moveTo}
        value={laneOf(task)}
        choices={LANES.map((value) => ({ value, label: words.lanes[value] }))}
        onChange={onMove}
      />
      <MenuSeparator />
      <MenuChoice
        label={words.assign}
        value={task.assigneeId ?? NOBODY}
        choices={[
          { value: NOBODY, label: words.nobody },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={assign}
      />
    </Menu>
  );
}
